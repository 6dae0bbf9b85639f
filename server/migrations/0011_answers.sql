-- Answers: what is searched in articles, searches, marks, gaps.

-- One for each published edition: what is known of it is as it was at this version.
create table answer_document (
  workspace_id uuid not null references workspace (id),
  article_id uuid not null,
  language text not null,
  document int generated always as identity,
  version int not null,
  -- Its distinct words as they are written, so that they can be uncounted.
  words text[] not null,
  -- All of them and their stems with their places, for phrases.
  body tsvector not null,
  indexed_at timestamptz not null,
  primary key (workspace_id, article_id, language),
  unique (workspace_id, document),
  foreign key (workspace_id, article_id) references article (workspace_id, id)
);
-- How many documents a language has.
create table answer_language (
  workspace_id uuid not null references workspace (id),
  language text not null,
  documents int not null,
  primary key (workspace_id, language)
);
-- What a term (a word or its stem) says in a document, 0 to 1, by rules/answers/weights.ts.
create table answer_term (
  workspace_id uuid not null,
  term text not null,
  document int not null,
  weight real not null,
  primary key (workspace_id, term, document) include (weight),
  foreign key (workspace_id, document) references answer_document (workspace_id, document) on delete cascade
);
create index answer_term_by_document on answer_term (workspace_id, document);
-- Words of published articles, for unfinished words; and what is left of each without some letters, for typos: `grams` as in
-- search_word.
create table answer_word (
  workspace_id uuid not null references workspace (id),
  word text not null,
  documents int not null,
  primary key (workspace_id, word)
);
create table answer_gram (
  workspace_id uuid not null,
  word text not null,
  grams tsvector not null,
  primary key (workspace_id, word),
  foreign key (workspace_id, word) references answer_word (workspace_id, word) on delete cascade
);
create index answer_gram_grams on answer_gram using gin (grams) with (gin_pending_list_limit = 512);

-- Words that mean the same here.
create table answer_synonym (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  words text[] not null,
  version int not null default 1,
  changed_by uuid,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, changed_by) references person (workspace_id, id)
);

-- Searches of a day by their words; nothing of who searched.
create table answer_search (
  workspace_id uuid not null references workspace (id),
  day date not null,
  words text not null,
  place text not null check (place in ('portal', 'desk')),
  searches int not null,
  -- How many of them found nothing.
  empty int not null,
  primary key (workspace_id, words, place, day)
);
create index answer_search_by_day on answer_search (workspace_id, day);

-- Views of a day, and tickets written after one.
create table article_view (
  workspace_id uuid not null,
  article_id uuid not null,
  language text not null,
  day date not null,
  views int not null default 0,
  tickets int not null default 0,
  primary key (workspace_id, article_id, day, language),
  foreign key (workspace_id, article_id) references article (workspace_id, id)
);

-- Whether an article helped. `voter`: a person, or a stranger's fingerprint; one mark each, which may be changed.
create table article_mark (
  workspace_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  voter text not null,
  language text not null,
  is_helpful boolean not null,
  words text not null default '',
  at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, article_id, voter),
  foreign key (workspace_id, article_id) references article (workspace_id, id)
);
create index article_mark_newest on article_mark (workspace_id, article_id, at desc);

-- What an article has to do with a ticket.
create table ticket_article (
  workspace_id uuid not null,
  ticket_id uuid not null,
  article_id uuid not null,
  kind text not null check (kind in ('solved_by', 'sent', 'read_before')),
  person_id uuid,
  at timestamptz not null,
  primary key (workspace_id, ticket_id, article_id, kind),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, article_id) references article (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index ticket_article_by_article on ticket_article (workspace_id, article_id, at desc);

-- Where an answer is missing or does not help: work for an analyst.
create table answer_gap (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  kind text not null check (kind in ('tickets', 'search', 'article')),
  -- What it is known by when it is found again.
  key text not null,
  state text not null default 'open' check (state in ('open', 'taken', 'done', 'dismissed')),
  -- Its telling words, the most telling first.
  words text[] not null,
  -- Tickets, searches or marks behind it.
  size int not null,
  -- Its size when it was dismissed or done: it comes back when it has doubled.
  settled_size int,
  reasons jsonb not null default '[]',
  ticket_ids uuid[] not null default '{}',
  -- What is doubtful, or what fills it.
  article_id uuid,
  taken_by uuid,
  note text not null default '',
  version int not null default 1,
  found_at timestamptz not null,
  seen_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, kind, key),
  foreign key (workspace_id, article_id) references article (workspace_id, id),
  foreign key (workspace_id, taken_by) references person (workspace_id, id)
);
create index answer_gap_by_state on answer_gap (workspace_id, state, size desc);

create table answer_setting (
  workspace_id uuid primary key references workspace (id),
  -- Whether the mail that says "we have it" names articles that may help.
  in_acknowledgement boolean not null default false,
  -- When gaps were last looked for.
  looked_at timestamptz
);

do $$
declare t text;
begin
  foreach t in array array['answer_document', 'answer_language', 'answer_term', 'answer_word', 'answer_synonym', 'answer_search', 'article_view',
    'article_mark', 'ticket_article', 'answer_gap', 'answer_setting']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;
-- As with search_word: the policy asks the question, so that the index may be used.
alter table answer_gram enable row level security;
alter table answer_gram force row level security;
create policy workspace on answer_gram using (workspace_id = current_setting('handrail.workspace')::uuid
  and grams @@ current_setting('handrail.search')::tsquery)
  with check (workspace_id = current_setting('handrail.workspace')::uuid);
grant select, insert, update, delete on answer_gram to handrail_app;
