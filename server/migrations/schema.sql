-- What the migrations add up to. Written by `npm run fix`, compared by `npm run check`.

create table answer_document (
  workspace_id uuid not null,
  article_id uuid not null,
  language text not null,
  document integer generated always as identity not null,
  version integer not null,
  words text[] not null,
  body tsvector not null,
  indexed_at timestamp with time zone not null,
  constraint answer_document_pkey PRIMARY KEY (workspace_id, article_id, language),
  constraint answer_document_workspace_id_document_key UNIQUE (workspace_id, document),
  constraint answer_document_workspace_id_article_id_fkey FOREIGN KEY (workspace_id, article_id) REFERENCES article(workspace_id, id),
  constraint answer_document_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table answer_document enable row level security;
alter table answer_document force row level security;
create policy workspace on answer_document using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on answer_document to handrail_app;

create table answer_gap (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  key text not null,
  state text default 'open'::text not null,
  words text[] not null,
  size integer not null,
  settled_size integer,
  reasons jsonb default '[]'::jsonb not null,
  ticket_ids uuid[] default '{}'::uuid[] not null,
  article_id uuid,
  taken_by uuid,
  note text default ''::text not null,
  version integer default 1 not null,
  found_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint answer_gap_pkey PRIMARY KEY (workspace_id, id),
  constraint answer_gap_workspace_id_kind_key_key UNIQUE (workspace_id, kind, key),
  constraint answer_gap_workspace_id_article_id_fkey FOREIGN KEY (workspace_id, article_id) REFERENCES article(workspace_id, id),
  constraint answer_gap_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint answer_gap_workspace_id_taken_by_fkey FOREIGN KEY (workspace_id, taken_by) REFERENCES person(workspace_id, id),
  constraint answer_gap_kind_check CHECK ((kind = ANY (ARRAY['tickets'::text, 'search'::text, 'article'::text]))),
  constraint answer_gap_state_check CHECK ((state = ANY (ARRAY['open'::text, 'taken'::text, 'done'::text, 'dismissed'::text])))
);
CREATE INDEX answer_gap_by_state ON public.answer_gap USING btree (workspace_id, state, size DESC);
alter table answer_gap enable row level security;
alter table answer_gap force row level security;
create policy workspace on answer_gap using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on answer_gap to handrail_app;

create table answer_gram (
  workspace_id uuid not null,
  word text not null,
  grams tsvector not null,
  constraint answer_gram_pkey PRIMARY KEY (workspace_id, word),
  constraint answer_gram_workspace_id_word_fkey FOREIGN KEY (workspace_id, word) REFERENCES answer_word(workspace_id, word) ON DELETE CASCADE
);
CREATE INDEX answer_gram_grams ON public.answer_gram USING gin (grams) WITH (gin_pending_list_limit='512');
alter table answer_gram enable row level security;
alter table answer_gram force row level security;
create policy workspace on answer_gram using (((workspace_id = (current_setting('handrail.workspace'::text))::uuid) AND (grams @@ (current_setting('handrail.search'::text))::tsquery))) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on answer_gram to handrail_app;

create table answer_language (
  workspace_id uuid not null,
  language text not null,
  documents integer not null,
  constraint answer_language_pkey PRIMARY KEY (workspace_id, language),
  constraint answer_language_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table answer_language enable row level security;
alter table answer_language force row level security;
create policy workspace on answer_language using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on answer_language to handrail_app;

create table answer_search (
  workspace_id uuid not null,
  day date not null,
  words text not null,
  place text not null,
  searches integer not null,
  empty integer not null,
  constraint answer_search_pkey PRIMARY KEY (workspace_id, words, place, day),
  constraint answer_search_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint answer_search_place_check CHECK ((place = ANY (ARRAY['portal'::text, 'desk'::text])))
);
CREATE INDEX answer_search_by_day ON public.answer_search USING btree (workspace_id, day);
alter table answer_search enable row level security;
alter table answer_search force row level security;
create policy workspace on answer_search using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on answer_search to handrail_app;

create table answer_setting (
  workspace_id uuid not null,
  in_acknowledgement boolean default false not null,
  looked_at timestamp with time zone,
  constraint answer_setting_pkey PRIMARY KEY (workspace_id),
  constraint answer_setting_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table answer_setting enable row level security;
alter table answer_setting force row level security;
create policy workspace on answer_setting using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on answer_setting to handrail_app;

create table answer_synonym (
  workspace_id uuid not null,
  id uuid not null,
  words text[] not null,
  version integer default 1 not null,
  changed_by uuid,
  updated_at timestamp with time zone not null,
  constraint answer_synonym_pkey PRIMARY KEY (workspace_id, id),
  constraint answer_synonym_workspace_id_changed_by_fkey FOREIGN KEY (workspace_id, changed_by) REFERENCES person(workspace_id, id),
  constraint answer_synonym_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table answer_synonym enable row level security;
alter table answer_synonym force row level security;
create policy workspace on answer_synonym using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on answer_synonym to handrail_app;

create table answer_term (
  workspace_id uuid not null,
  term text not null,
  document integer not null,
  weight real not null,
  constraint answer_term_pkey PRIMARY KEY (workspace_id, term, document) INCLUDE (weight),
  constraint answer_term_workspace_id_document_fkey FOREIGN KEY (workspace_id, document) REFERENCES answer_document(workspace_id, document) ON DELETE CASCADE
);
CREATE INDEX answer_term_by_document ON public.answer_term USING btree (workspace_id, document);
alter table answer_term enable row level security;
alter table answer_term force row level security;
create policy workspace on answer_term using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on answer_term to handrail_app;

create table answer_word (
  workspace_id uuid not null,
  word text not null,
  documents integer not null,
  constraint answer_word_pkey PRIMARY KEY (workspace_id, word),
  constraint answer_word_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table answer_word enable row level security;
alter table answer_word force row level security;
create policy workspace on answer_word using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on answer_word to handrail_app;

create table api_token (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  prefix text not null,
  token_hash bytea not null,
  scopes text[],
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_token_pkey PRIMARY KEY (workspace_id, id),
  constraint api_token_workspace_id_token_hash_key UNIQUE (workspace_id, token_hash),
  constraint api_token_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
CREATE INDEX api_token_by_person ON public.api_token USING btree (workspace_id, person_id);
alter table api_token enable row level security;
alter table api_token force row level security;
create policy workspace on api_token using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on api_token to handrail_app;

create table approval (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  template_id uuid,
  name text not null,
  question text not null,
  state text not null,
  step integer not null,
  steps jsonb not null,
  asked_by uuid,
  because text,
  created_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  constraint approval_pkey PRIMARY KEY (workspace_id, id),
  constraint approval_workspace_id_asked_by_fkey FOREIGN KEY (workspace_id, asked_by) REFERENCES person(workspace_id, id),
  constraint approval_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint approval_workspace_id_template_id_fkey FOREIGN KEY (workspace_id, template_id) REFERENCES law_item(workspace_id, id),
  constraint approval_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint approval_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'declined'::text, 'cancelled'::text])))
);
CREATE INDEX approval_by_ticket ON public.approval USING btree (workspace_id, ticket_id, created_at DESC);
alter table approval enable row level security;
alter table approval force row level security;
create policy workspace on approval using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on approval to handrail_app;

create table approval_vote (
  workspace_id uuid not null,
  approval_id uuid not null,
  step integer not null,
  person_id uuid not null,
  instead_of uuid,
  state text not null,
  comment text default ''::text not null,
  way text,
  asked_at timestamp with time zone not null,
  reminders integer default 0 not null,
  reminded_at timestamp with time zone,
  decided_at timestamp with time zone,
  constraint approval_vote_pkey PRIMARY KEY (workspace_id, approval_id, step, person_id),
  constraint approval_vote_workspace_id_approval_id_fkey FOREIGN KEY (workspace_id, approval_id) REFERENCES approval(workspace_id, id),
  constraint approval_vote_workspace_id_instead_of_fkey FOREIGN KEY (workspace_id, instead_of) REFERENCES person(workspace_id, id),
  constraint approval_vote_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint approval_vote_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'declined'::text, 'delegated'::text, 'skipped'::text]))),
  constraint approval_vote_way_check CHECK ((way = ANY (ARRAY['desk'::text, 'portal'::text, 'link'::text, 'mail'::text])))
);
CREATE INDEX approval_vote_by_person ON public.approval_vote USING btree (workspace_id, person_id, asked_at DESC);
alter table approval_vote enable row level security;
alter table approval_vote force row level security;
create policy workspace on approval_vote using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on approval_vote to handrail_app;

create table article (
  workspace_id uuid not null,
  id uuid not null,
  number integer not null,
  collection_id uuid,
  kind text not null,
  state text default 'draft'::text not null,
  archived_at timestamp with time zone,
  owner_id uuid,
  review_on text,
  review_every integer,
  review_told_on text,
  who text default 'everyone'::text not null,
  organisation_ids uuid[] default '{}'::uuid[] not null,
  roles text[] default '{}'::text[] not null,
  brand_ids uuid[] default '{}'::uuid[] not null,
  main_language text not null,
  ticket_id uuid,
  origin text,
  views integer default 0 not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  published_at timestamp with time zone,
  version integer default 1 not null,
  constraint article_pkey PRIMARY KEY (workspace_id, id),
  constraint article_workspace_id_number_key UNIQUE (workspace_id, number),
  constraint article_workspace_id_origin_key UNIQUE (workspace_id, origin),
  constraint article_workspace_id_collection_id_fkey FOREIGN KEY (workspace_id, collection_id) REFERENCES collection(workspace_id, id),
  constraint article_workspace_id_created_by_fkey FOREIGN KEY (workspace_id, created_by) REFERENCES person(workspace_id, id),
  constraint article_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint article_workspace_id_owner_id_fkey FOREIGN KEY (workspace_id, owner_id) REFERENCES person(workspace_id, id),
  constraint article_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint article_kind_check CHECK ((kind = ANY (ARRAY['how_to'::text, 'known_error'::text, 'faq'::text, 'reference'::text]))),
  constraint article_review_on_check CHECK ((review_on ~ '^\d{4}-\d\d-\d\d$'::text)),
  constraint article_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'internal'::text, 'public'::text]))),
  constraint article_who_check CHECK ((who = ANY (ARRAY['everyone'::text, 'signed_in'::text, 'staff'::text])))
);
CREATE INDEX article_by_change ON public.article USING btree (workspace_id, updated_at DESC, id DESC);
CREATE INDEX article_by_collection ON public.article USING btree (workspace_id, collection_id);
CREATE INDEX article_by_publication ON public.article USING btree (workspace_id, published_at DESC, id DESC) WHERE ((state <> 'draft'::text) AND (archived_at IS NULL));
CREATE INDEX article_by_review ON public.article USING btree (workspace_id, review_on) WHERE (archived_at IS NULL);
CREATE INDEX article_by_ticket ON public.article USING btree (workspace_id, ticket_id);
CREATE INDEX article_by_views ON public.article USING btree (workspace_id, views DESC, id DESC) WHERE ((state <> 'draft'::text) AND (archived_at IS NULL));
alter table article enable row level security;
alter table article force row level security;
create policy workspace on article using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on article to handrail_app;

create table article_alias (
  workspace_id uuid not null,
  path text not null,
  article_id uuid not null,
  language text,
  constraint article_alias_pkey PRIMARY KEY (workspace_id, path),
  constraint article_alias_workspace_id_article_id_fkey FOREIGN KEY (workspace_id, article_id) REFERENCES article(workspace_id, id)
);
CREATE INDEX article_alias_by_article ON public.article_alias USING btree (workspace_id, article_id);
alter table article_alias enable row level security;
alter table article_alias force row level security;
create policy workspace on article_alias using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on article_alias to handrail_app;

create table article_edition (
  workspace_id uuid not null,
  article_id uuid not null,
  language text not null,
  title text default ''::text not null,
  slug text default ''::text not null,
  summary text default ''::text not null,
  body text default ''::text not null,
  html text default ''::text not null,
  headings jsonb default '[]'::jsonb not null,
  plain text default ''::text not null,
  version integer default 0 not null,
  published_at timestamp with time zone,
  published_by uuid,
  outdated_since timestamp with time zone,
  has_draft boolean default false not null,
  draft_title text default ''::text not null,
  draft_summary text default ''::text not null,
  draft_body text default ''::text not null,
  draft_version integer default 0 not null,
  draft_by uuid,
  draft_at timestamp with time zone,
  review text default 'none'::text not null,
  review_by uuid,
  review_at timestamp with time zone,
  review_note text default ''::text not null,
  constraint article_edition_pkey PRIMARY KEY (workspace_id, article_id, language),
  constraint article_edition_workspace_id_article_id_fkey FOREIGN KEY (workspace_id, article_id) REFERENCES article(workspace_id, id),
  constraint article_edition_workspace_id_draft_by_fkey FOREIGN KEY (workspace_id, draft_by) REFERENCES person(workspace_id, id),
  constraint article_edition_workspace_id_published_by_fkey FOREIGN KEY (workspace_id, published_by) REFERENCES person(workspace_id, id),
  constraint article_edition_workspace_id_review_by_fkey FOREIGN KEY (workspace_id, review_by) REFERENCES person(workspace_id, id),
  constraint article_edition_review_check CHECK ((review = ANY (ARRAY['none'::text, 'asked'::text, 'returned'::text])))
);
CREATE INDEX article_edition_in_review ON public.article_edition USING btree (workspace_id, review_at) WHERE (review = 'asked'::text);
alter table article_edition enable row level security;
alter table article_edition force row level security;
create policy workspace on article_edition using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on article_edition to handrail_app;

create table article_file (
  workspace_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  name text not null,
  type text not null,
  size bigint not null,
  hash text not null,
  added_by uuid,
  added_at timestamp with time zone not null,
  constraint article_file_pkey PRIMARY KEY (workspace_id, id),
  constraint article_file_workspace_id_added_by_fkey FOREIGN KEY (workspace_id, added_by) REFERENCES person(workspace_id, id),
  constraint article_file_workspace_id_article_id_fkey FOREIGN KEY (workspace_id, article_id) REFERENCES article(workspace_id, id)
);
CREATE INDEX article_file_by_article ON public.article_file USING btree (workspace_id, article_id);
alter table article_file enable row level security;
alter table article_file force row level security;
create policy workspace on article_file using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on article_file to handrail_app;

create table article_import (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  source jsonb not null,
  state text not null,
  place integer default 0 not null,
  counts jsonb default '{}'::jsonb not null,
  report jsonb default '[]'::jsonb not null,
  error text,
  started_by uuid not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint article_import_pkey PRIMARY KEY (workspace_id, id),
  constraint article_import_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint article_import_workspace_id_started_by_fkey FOREIGN KEY (workspace_id, started_by) REFERENCES person(workspace_id, id),
  constraint article_import_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text])))
);
CREATE INDEX article_import_newest ON public.article_import USING btree (workspace_id, started_at DESC);
alter table article_import enable row level security;
alter table article_import force row level security;
create policy workspace on article_import using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on article_import to handrail_app;

create table article_mark (
  workspace_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  voter text not null,
  language text not null,
  is_helpful boolean not null,
  words text default ''::text not null,
  at timestamp with time zone not null,
  constraint article_mark_pkey PRIMARY KEY (workspace_id, id),
  constraint article_mark_workspace_id_article_id_voter_key UNIQUE (workspace_id, article_id, voter),
  constraint article_mark_workspace_id_article_id_fkey FOREIGN KEY (workspace_id, article_id) REFERENCES article(workspace_id, id)
);
CREATE INDEX article_mark_newest ON public.article_mark USING btree (workspace_id, article_id, at DESC);
alter table article_mark enable row level security;
alter table article_mark force row level security;
create policy workspace on article_mark using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on article_mark to handrail_app;

create table article_version (
  workspace_id uuid not null,
  article_id uuid not null,
  language text not null,
  version integer not null,
  title text not null,
  summary text not null,
  body text not null,
  is_minor boolean default false not null,
  note text default ''::text not null,
  author_id uuid,
  approver_id uuid,
  at timestamp with time zone not null,
  constraint article_version_pkey PRIMARY KEY (workspace_id, article_id, language, version),
  constraint article_version_workspace_id_approver_id_fkey FOREIGN KEY (workspace_id, approver_id) REFERENCES person(workspace_id, id),
  constraint article_version_workspace_id_article_id_fkey FOREIGN KEY (workspace_id, article_id) REFERENCES article(workspace_id, id),
  constraint article_version_workspace_id_author_id_fkey FOREIGN KEY (workspace_id, author_id) REFERENCES person(workspace_id, id)
);
alter table article_version enable row level security;
alter table article_version force row level security;
create policy workspace on article_version using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on article_version to handrail_app;

create table article_view (
  workspace_id uuid not null,
  article_id uuid not null,
  language text not null,
  day date not null,
  views integer default 0 not null,
  tickets integer default 0 not null,
  constraint article_view_pkey PRIMARY KEY (workspace_id, article_id, day, language),
  constraint article_view_workspace_id_article_id_fkey FOREIGN KEY (workspace_id, article_id) REFERENCES article(workspace_id, id)
);
alter table article_view enable row level security;
alter table article_view force row level security;
create policy workspace on article_view using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on article_view to handrail_app;

create table attachment (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  message_id uuid not null,
  name text not null,
  type text not null,
  size bigint not null,
  hash text not null,
  content_id text,
  inline boolean default false not null,
  constraint attachment_pkey PRIMARY KEY (workspace_id, id),
  constraint attachment_workspace_id_message_id_fkey FOREIGN KEY (workspace_id, message_id) REFERENCES message(workspace_id, id),
  constraint attachment_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE INDEX attachment_by_message ON public.attachment USING btree (workspace_id, message_id);
CREATE INDEX attachment_by_ticket ON public.attachment USING btree (workspace_id, ticket_id);
alter table attachment enable row level security;
alter table attachment force row level security;
create policy workspace on attachment using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on attachment to handrail_app;

create table attachment_text (
  workspace_id uuid not null,
  attachment_id uuid not null,
  state text not null,
  text text default ''::text not null,
  because text,
  at timestamp with time zone not null,
  constraint attachment_text_pkey PRIMARY KEY (workspace_id, attachment_id),
  constraint attachment_text_workspace_id_attachment_id_fkey FOREIGN KEY (workspace_id, attachment_id) REFERENCES attachment(workspace_id, id),
  constraint attachment_text_state_check CHECK ((state = ANY (ARRAY['done'::text, 'none'::text, 'failed'::text])))
);
alter table attachment_text enable row level security;
alter table attachment_text force row level security;
create policy workspace on attachment_text using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on attachment_text to handrail_app;

create table attempt (
  workspace_id uuid not null,
  kind text not null,
  subject text not null,
  window_start timestamp with time zone not null,
  count integer not null,
  constraint attempt_pkey PRIMARY KEY (workspace_id, kind, subject),
  constraint attempt_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table attempt enable row level security;
alter table attempt force row level security;
create policy workspace on attempt using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on attempt to handrail_app;

create table blocked_sender (
  workspace_id uuid not null,
  id uuid not null,
  sender text not null,
  because text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  constraint blocked_sender_pkey PRIMARY KEY (workspace_id, id),
  constraint blocked_sender_workspace_id_sender_key UNIQUE (workspace_id, sender),
  constraint blocked_sender_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint blocked_sender_sender_check CHECK ((sender = lower(sender)))
);
alter table blocked_sender enable row level security;
alter table blocked_sender force row level security;
create policy workspace on blocked_sender using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on blocked_sender to handrail_app;

create table brand (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  is_main boolean default false not null,
  look jsonb default '{}'::jsonb not null,
  texts jsonb default '{}'::jsonb not null,
  logo_hash text,
  logo_type text,
  theme_version integer default 0 not null,
  draft jsonb,
  draft_version integer default 0 not null,
  draft_by uuid,
  draft_at timestamp with time zone,
  theme_fault text default ''::text not null,
  theme_fault_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint brand_pkey PRIMARY KEY (workspace_id, id),
  constraint brand_workspace_id_draft_by_fkey FOREIGN KEY (workspace_id, draft_by) REFERENCES person(workspace_id, id),
  constraint brand_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
CREATE UNIQUE INDEX brand_main ON public.brand USING btree (workspace_id) WHERE is_main;
alter table brand enable row level security;
alter table brand force row level security;
create policy workspace on brand using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on brand to handrail_app;

create table brand_host (
  host text not null,
  workspace_id uuid not null,
  brand_id uuid not null,
  "position" integer default 0 not null,
  constraint brand_host_pkey PRIMARY KEY (host),
  constraint brand_host_workspace_id_brand_id_fkey FOREIGN KEY (workspace_id, brand_id) REFERENCES brand(workspace_id, id) ON DELETE CASCADE,
  constraint brand_host_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint brand_host_host_check CHECK ((host = lower(host)))
);
CREATE INDEX brand_host_by_brand ON public.brand_host USING btree (workspace_id, brand_id);
grant delete, insert, select, update on brand_host to handrail_app;

create table brand_mailbox (
  workspace_id uuid not null,
  mailbox_id uuid not null,
  brand_id uuid not null,
  constraint brand_mailbox_pkey PRIMARY KEY (workspace_id, mailbox_id),
  constraint brand_mailbox_workspace_id_brand_id_fkey FOREIGN KEY (workspace_id, brand_id) REFERENCES brand(workspace_id, id) ON DELETE CASCADE,
  constraint brand_mailbox_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailbox(workspace_id, id) ON DELETE CASCADE
);
alter table brand_mailbox enable row level security;
alter table brand_mailbox force row level security;
create policy workspace on brand_mailbox using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on brand_mailbox to handrail_app;

create table brand_organisation (
  workspace_id uuid not null,
  organisation_id uuid not null,
  brand_id uuid not null,
  constraint brand_organisation_pkey PRIMARY KEY (workspace_id, organisation_id),
  constraint brand_organisation_workspace_id_brand_id_fkey FOREIGN KEY (workspace_id, brand_id) REFERENCES brand(workspace_id, id) ON DELETE CASCADE,
  constraint brand_organisation_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation(workspace_id, id) ON DELETE CASCADE
);
alter table brand_organisation enable row level security;
alter table brand_organisation force row level security;
create policy workspace on brand_organisation using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on brand_organisation to handrail_app;

create table brand_theme (
  workspace_id uuid not null,
  brand_id uuid not null,
  version integer not null,
  files jsonb not null,
  note text default ''::text not null,
  by_id uuid,
  at timestamp with time zone not null,
  constraint brand_theme_pkey PRIMARY KEY (workspace_id, brand_id, version),
  constraint brand_theme_workspace_id_brand_id_fkey FOREIGN KEY (workspace_id, brand_id) REFERENCES brand(workspace_id, id) ON DELETE CASCADE,
  constraint brand_theme_workspace_id_by_id_fkey FOREIGN KEY (workspace_id, by_id) REFERENCES person(workspace_id, id)
);
alter table brand_theme enable row level security;
alter table brand_theme force row level security;
create policy workspace on brand_theme using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on brand_theme to handrail_app;

create table brand_ticket (
  workspace_id uuid not null,
  ticket_id uuid not null,
  brand_id uuid not null,
  constraint brand_ticket_pkey PRIMARY KEY (workspace_id, ticket_id),
  constraint brand_ticket_workspace_id_brand_id_fkey FOREIGN KEY (workspace_id, brand_id) REFERENCES brand(workspace_id, id) ON DELETE CASCADE,
  constraint brand_ticket_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id) ON DELETE CASCADE
);
alter table brand_ticket enable row level security;
alter table brand_ticket force row level security;
create policy workspace on brand_ticket using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on brand_ticket to handrail_app;

create table bulk_item (
  workspace_id uuid not null,
  run_id uuid not null,
  ticket_id uuid not null,
  state text default 'waiting'::text not null,
  because text,
  inverse jsonb,
  constraint bulk_item_pkey PRIMARY KEY (workspace_id, run_id, ticket_id),
  constraint bulk_item_workspace_id_run_id_fkey FOREIGN KEY (workspace_id, run_id) REFERENCES bulk_run(workspace_id, id) ON DELETE CASCADE,
  constraint bulk_item_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint bulk_item_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'skipped'::text, 'undone'::text, 'kept'::text])))
);
CREATE INDEX bulk_item_state ON public.bulk_item USING btree (workspace_id, run_id, state);
alter table bulk_item enable row level security;
alter table bulk_item force row level security;
create policy workspace on bulk_item using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on bulk_item to handrail_app;

create table bulk_run (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  change jsonb not null,
  state text not null,
  total integer not null,
  error text,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint bulk_run_pkey PRIMARY KEY (workspace_id, id),
  constraint bulk_run_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint bulk_run_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint bulk_run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'undoing'::text, 'undone'::text, 'failed'::text])))
);
CREATE INDEX bulk_run_by_person ON public.bulk_run USING btree (workspace_id, person_id, created_at DESC);
alter table bulk_run enable row level security;
alter table bulk_run force row level security;
create policy workspace on bulk_run using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on bulk_run to handrail_app;

create table calendar_feed (
  workspace_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  team_id uuid,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint calendar_feed_pkey PRIMARY KEY (workspace_id, id),
  constraint calendar_feed_workspace_id_token_hash_key UNIQUE (workspace_id, token_hash),
  constraint calendar_feed_workspace_id_owner_id_fkey FOREIGN KEY (workspace_id, owner_id) REFERENCES person(workspace_id, id),
  constraint calendar_feed_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id)
);
CREATE INDEX calendar_feed_by_owner ON public.calendar_feed USING btree (workspace_id, owner_id);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy workspace on calendar_feed using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on calendar_feed to handrail_app;

create table checklist (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  items jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint checklist_pkey PRIMARY KEY (workspace_id, id),
  constraint checklist_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table checklist enable row level security;
alter table checklist force row level security;
create policy workspace on checklist using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on checklist to handrail_app;

create table clock_replay (
  workspace_id uuid not null,
  state text not null,
  after_id uuid,
  total integer default 0 not null,
  done integer default 0 not null,
  changed integer default 0 not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint clock_replay_pkey PRIMARY KEY (workspace_id),
  constraint clock_replay_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint clock_replay_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
);
alter table clock_replay enable row level security;
alter table clock_replay force row level security;
create policy workspace on clock_replay using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on clock_replay to handrail_app;

create table collection (
  workspace_id uuid not null,
  id uuid not null,
  parent_id uuid,
  slug text not null,
  icon text default ''::text not null,
  names jsonb not null,
  descriptions jsonb default '{}'::jsonb not null,
  "position" integer default 0 not null,
  who text default 'everyone'::text not null,
  organisation_ids uuid[] default '{}'::uuid[] not null,
  roles text[] default '{}'::text[] not null,
  brand_ids uuid[] default '{}'::uuid[] not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint collection_pkey PRIMARY KEY (workspace_id, id),
  constraint collection_workspace_id_slug_key UNIQUE (workspace_id, slug),
  constraint collection_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint collection_workspace_id_parent_id_fkey FOREIGN KEY (workspace_id, parent_id) REFERENCES collection(workspace_id, id),
  constraint collection_who_check CHECK ((who = ANY (ARRAY['everyone'::text, 'signed_in'::text, 'staff'::text])))
);
CREATE INDEX collection_by_parent ON public.collection USING btree (workspace_id, parent_id, "position");
alter table collection enable row level security;
alter table collection force row level security;
create policy workspace on collection using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on collection to handrail_app;

create table course (
  workspace_id uuid not null,
  id uuid not null,
  title text not null,
  about text default ''::text not null,
  language text not null,
  state text default 'draft'::text not null,
  who text default 'signed_in'::text not null,
  organisation_ids uuid[] default '{}'::uuid[] not null,
  questions jsonb default '[]'::jsonb not null,
  translations jsonb default '{}'::jsonb not null,
  pass_mark integer default 80 not null,
  tries integer,
  valid_months integer,
  version integer default 1 not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint course_pkey PRIMARY KEY (workspace_id, id),
  constraint course_workspace_id_created_by_fkey FOREIGN KEY (workspace_id, created_by) REFERENCES person(workspace_id, id),
  constraint course_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint course_pass_mark_check CHECK (((pass_mark >= 1) AND (pass_mark <= 100))),
  constraint course_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'archived'::text]))),
  constraint course_who_check CHECK ((who = ANY (ARRAY['signed_in'::text, 'staff'::text])))
);
alter table course enable row level security;
alter table course force row level security;
create policy workspace on course using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on course to handrail_app;

create table course_assignment (
  workspace_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  person_id uuid,
  team_id uuid,
  organisation_id uuid,
  due_at timestamp with time zone,
  assigned_by uuid,
  assigned_at timestamp with time zone not null,
  constraint course_assignment_pkey PRIMARY KEY (workspace_id, id),
  constraint course_assignment_workspace_id_assigned_by_fkey FOREIGN KEY (workspace_id, assigned_by) REFERENCES person(workspace_id, id),
  constraint course_assignment_workspace_id_course_id_fkey FOREIGN KEY (workspace_id, course_id) REFERENCES course(workspace_id, id),
  constraint course_assignment_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation(workspace_id, id),
  constraint course_assignment_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint course_assignment_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id) ON DELETE CASCADE,
  constraint course_assignment_check CHECK ((num_nonnulls(person_id, team_id, organisation_id) = 1))
);
CREATE INDEX course_assignment_by_course ON public.course_assignment USING btree (workspace_id, course_id);
CREATE INDEX course_assignment_by_organisation ON public.course_assignment USING btree (workspace_id, organisation_id);
CREATE INDEX course_assignment_by_person ON public.course_assignment USING btree (workspace_id, person_id);
CREATE INDEX course_assignment_by_team ON public.course_assignment USING btree (workspace_id, team_id);
alter table course_assignment enable row level security;
alter table course_assignment force row level security;
create policy workspace on course_assignment using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on course_assignment to handrail_app;

create table course_lesson (
  workspace_id uuid not null,
  course_id uuid not null,
  article_id uuid not null,
  "position" integer not null,
  constraint course_lesson_pkey PRIMARY KEY (workspace_id, course_id, article_id),
  constraint course_lesson_workspace_id_article_id_fkey FOREIGN KEY (workspace_id, article_id) REFERENCES article(workspace_id, id),
  constraint course_lesson_workspace_id_course_id_fkey FOREIGN KEY (workspace_id, course_id) REFERENCES course(workspace_id, id)
);
alter table course_lesson enable row level security;
alter table course_lesson force row level security;
create policy workspace on course_lesson using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on course_lesson to handrail_app;

create table course_progress (
  workspace_id uuid not null,
  course_id uuid not null,
  person_id uuid not null,
  started_at timestamp with time zone,
  read uuid[] default '{}'::uuid[] not null,
  tries integer default 0 not null,
  best integer,
  finished_at timestamp with time zone,
  expires_at timestamp with time zone,
  nudges text[] default '{}'::text[] not null,
  constraint course_progress_pkey PRIMARY KEY (workspace_id, course_id, person_id),
  constraint course_progress_workspace_id_course_id_fkey FOREIGN KEY (workspace_id, course_id) REFERENCES course(workspace_id, id),
  constraint course_progress_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
CREATE INDEX course_progress_by_person ON public.course_progress USING btree (workspace_id, person_id);
alter table course_progress enable row level security;
alter table course_progress force row level security;
create policy workspace on course_progress using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on course_progress to handrail_app;

create table course_try (
  workspace_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  person_id uuid not null,
  course_version integer not null,
  answers jsonb not null,
  score integer not null,
  has_passed boolean not null,
  at timestamp with time zone not null,
  constraint course_try_pkey PRIMARY KEY (workspace_id, id),
  constraint course_try_workspace_id_course_id_fkey FOREIGN KEY (workspace_id, course_id) REFERENCES course(workspace_id, id),
  constraint course_try_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
CREATE INDEX course_try_by_person ON public.course_try USING btree (workspace_id, course_id, person_id, at DESC);
alter table course_try enable row level security;
alter table course_try force row level security;
create policy workspace on course_try using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on course_try to handrail_app;

create table coverage_need (
  workspace_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  name text not null,
  kind text default 'work'::text not null,
  days integer[] not null,
  from_time text not null,
  to_time text not null,
  zone text,
  people integer not null,
  skill_id uuid,
  skill_level integer default 1 not null,
  starts_on text,
  ends_on text,
  created_at timestamp with time zone not null,
  constraint coverage_need_pkey PRIMARY KEY (workspace_id, id),
  constraint coverage_need_workspace_id_skill_id_fkey FOREIGN KEY (workspace_id, skill_id) REFERENCES skill(workspace_id, id),
  constraint coverage_need_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id),
  constraint coverage_need_kind_check CHECK ((kind = ANY (ARRAY['work'::text, 'on_call'::text]))),
  constraint coverage_need_people_check CHECK ((people > 0)),
  constraint coverage_need_skill_level_check CHECK (((skill_level >= 1) AND (skill_level <= 5)))
);
CREATE INDEX coverage_need_by_team ON public.coverage_need USING btree (workspace_id, team_id);
alter table coverage_need enable row level security;
alter table coverage_need force row level security;
create policy workspace on coverage_need using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on coverage_need to handrail_app;

create table credential (
  workspace_id uuid not null,
  person_id uuid not null,
  password_hash text,
  totp_secret text,
  totp_pending text,
  totp_last_step bigint,
  recovery_hashes text[] default '{}'::text[] not null,
  constraint credential_pkey PRIMARY KEY (workspace_id, person_id),
  constraint credential_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
alter table credential enable row level security;
alter table credential force row level security;
create policy workspace on credential using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on credential to handrail_app;

create table desk_author (
  workspace_id uuid not null,
  person_id uuid not null,
  constraint desk_author_pkey PRIMARY KEY (workspace_id),
  constraint desk_author_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint desk_author_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
alter table desk_author enable row level security;
alter table desk_author force row level security;
create policy workspace on desk_author using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on desk_author to handrail_app;

create table dispatch_choice (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  team_id uuid,
  by_id uuid,
  suggested_id uuid not null,
  chosen_id uuid not null,
  suggested_parts jsonb not null,
  chosen_parts jsonb not null,
  is_override boolean not null,
  reason text,
  note text default ''::text not null,
  at timestamp with time zone not null,
  constraint dispatch_choice_pkey PRIMARY KEY (workspace_id, id),
  constraint dispatch_choice_workspace_id_by_id_fkey FOREIGN KEY (workspace_id, by_id) REFERENCES person(workspace_id, id),
  constraint dispatch_choice_workspace_id_chosen_id_fkey FOREIGN KEY (workspace_id, chosen_id) REFERENCES person(workspace_id, id),
  constraint dispatch_choice_workspace_id_suggested_id_fkey FOREIGN KEY (workspace_id, suggested_id) REFERENCES person(workspace_id, id),
  constraint dispatch_choice_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id),
  constraint dispatch_choice_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint dispatch_choice_reason_check CHECK ((reason = ANY (ARRAY['knows_it'::text, 'relationship'::text, 'learning'::text, 'workload'::text, 'asked_for'::text, 'availability'::text, 'other'::text])))
);
CREATE INDEX dispatch_choice_newest ON public.dispatch_choice USING btree (workspace_id, is_override, at DESC, id DESC);
alter table dispatch_choice enable row level security;
alter table dispatch_choice force row level security;
create policy workspace on dispatch_choice using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on dispatch_choice to handrail_app;

create table draft (
  workspace_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  kind text not null,
  html text not null,
  text text not null,
  version integer not null,
  dropped boolean default false not null,
  updated_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (workspace_id, ticket_id, person_id, kind),
  constraint draft_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint draft_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint draft_kind_check CHECK ((kind = ANY (ARRAY['reply'::text, 'note'::text])))
);
alter table draft enable row level security;
alter table draft force row level security;
create policy workspace on draft using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on draft to handrail_app;

create table event (
  workspace_id uuid not null,
  id uuid not null,
  subject_type text not null,
  subject_id uuid not null,
  type text not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  data jsonb not null,
  because text,
  at timestamp with time zone not null,
  constraint event_pkey PRIMARY KEY (workspace_id, id),
  constraint event_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'system'::text])))
);
CREATE INDEX event_by_subject ON public.event USING btree (workspace_id, subject_type, subject_id, id);
alter table event enable row level security;
alter table event force row level security;
create policy workspace on event using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant insert, select on event to handrail_app;

create table event_pending (
  workspace_id uuid not null,
  event_id uuid not null,
  constraint event_pending_pkey PRIMARY KEY (workspace_id, event_id)
);
alter table event_pending enable row level security;
alter table event_pending force row level security;
create policy workspace on event_pending using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on event_pending to handrail_app;

create table event_position (
  workspace_id uuid not null,
  "position" bigint not null,
  event_id uuid not null,
  hash bytea not null,
  constraint event_position_pkey PRIMARY KEY (workspace_id, "position"),
  constraint event_position_workspace_id_event_id_key UNIQUE (workspace_id, event_id),
  constraint event_position_workspace_id_event_id_fkey FOREIGN KEY (workspace_id, event_id) REFERENCES event(workspace_id, id)
);
alter table event_position enable row level security;
alter table event_position force row level security;
create policy workspace on event_position using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant insert, select on event_position to handrail_app;

create table field (
  workspace_id uuid not null,
  id uuid not null,
  subject text not null,
  key text not null,
  name text not null,
  help text default ''::text not null,
  kind text not null,
  options jsonb default '[]'::jsonb not null,
  shown_when jsonb,
  required_on_solve boolean default false not null,
  "position" integer default 0 not null,
  archived_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint field_pkey PRIMARY KEY (workspace_id, id),
  constraint field_workspace_id_subject_key_key UNIQUE (workspace_id, subject, key),
  constraint field_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint field_key_check CHECK ((key ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  constraint field_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'number'::text, 'date'::text, 'choice'::text, 'tree'::text, 'choices'::text, 'person'::text, 'checkbox'::text]))),
  constraint field_subject_check CHECK ((subject = ANY (ARRAY['ticket'::text, 'person'::text, 'organisation'::text])))
);
alter table field enable row level security;
alter table field force row level security;
create policy workspace on field using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on field to handrail_app;

create table handover (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null,
  from_team_id uuid,
  from_person_id uuid,
  from_tier integer not null,
  to_team_id uuid,
  to_person_id uuid,
  to_tier integer not null,
  note text not null,
  state text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  reason text default ''::text not null,
  constraint handover_pkey PRIMARY KEY (workspace_id, id),
  constraint handover_workspace_id_created_by_fkey FOREIGN KEY (workspace_id, created_by) REFERENCES person(workspace_id, id),
  constraint handover_workspace_id_decided_by_fkey FOREIGN KEY (workspace_id, decided_by) REFERENCES person(workspace_id, id),
  constraint handover_workspace_id_from_person_id_fkey FOREIGN KEY (workspace_id, from_person_id) REFERENCES person(workspace_id, id),
  constraint handover_workspace_id_from_team_id_fkey FOREIGN KEY (workspace_id, from_team_id) REFERENCES team(workspace_id, id),
  constraint handover_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint handover_workspace_id_to_person_id_fkey FOREIGN KEY (workspace_id, to_person_id) REFERENCES person(workspace_id, id),
  constraint handover_workspace_id_to_team_id_fkey FOREIGN KEY (workspace_id, to_team_id) REFERENCES team(workspace_id, id),
  constraint handover_kind_check CHECK ((kind = ANY (ARRAY['escalation'::text, 'shift'::text]))),
  constraint handover_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'returned'::text, 'withdrawn'::text])))
);
CREATE INDEX handover_by_ticket ON public.handover USING btree (workspace_id, ticket_id, created_at DESC);
CREATE INDEX handover_open ON public.handover USING btree (workspace_id, created_at) WHERE (state = 'open'::text);
alter table handover enable row level security;
alter table handover force row level security;
create policy workspace on handover using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on handover to handrail_app;

create table idea (
  workspace_id uuid not null,
  id uuid not null,
  title text not null,
  about text default ''::text not null,
  person_id uuid not null,
  organisation_id uuid,
  is_shared boolean default false not null,
  state text default 'new'::text not null,
  answer text default ''::text not null,
  answered_by uuid,
  answered_at timestamp with time zone,
  votes integer default 0 not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  constraint idea_pkey PRIMARY KEY (workspace_id, id),
  constraint idea_workspace_id_answered_by_fkey FOREIGN KEY (workspace_id, answered_by) REFERENCES person(workspace_id, id),
  constraint idea_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint idea_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation(workspace_id, id),
  constraint idea_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint idea_state_check CHECK ((state = ANY (ARRAY['new'::text, 'considered'::text, 'planned'::text, 'done'::text, 'declined'::text])))
);
CREATE INDEX idea_by_votes ON public.idea USING btree (workspace_id, votes DESC, created_at DESC);
CREATE INDEX idea_of_person ON public.idea USING btree (workspace_id, person_id, created_at DESC);
alter table idea enable row level security;
alter table idea force row level security;
create policy workspace on idea using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on idea to handrail_app;

create table idea_vote (
  workspace_id uuid not null,
  idea_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  constraint idea_vote_pkey PRIMARY KEY (workspace_id, idea_id, person_id),
  constraint idea_vote_workspace_id_idea_id_fkey FOREIGN KEY (workspace_id, idea_id) REFERENCES idea(workspace_id, id),
  constraint idea_vote_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
CREATE INDEX idea_vote_of_person ON public.idea_vote USING btree (workspace_id, person_id);
alter table idea_vote enable row level security;
alter table idea_vote force row level security;
create policy workspace on idea_vote using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on idea_vote to handrail_app;

create table idempotency (
  workspace_id uuid not null,
  person_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  reply jsonb,
  headers jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (workspace_id, person_id, key),
  constraint idempotency_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
CREATE INDEX idempotency_age ON public.idempotency USING btree (workspace_id, created_at);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy workspace on idempotency using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on idempotency to handrail_app;

create table improvement (
  workspace_id uuid not null,
  id uuid not null,
  title text not null,
  why text default ''::text not null,
  source text not null,
  source_id uuid,
  source_label text default ''::text not null,
  owner_id uuid,
  measure text default ''::text not null,
  target text default ''::text not null,
  result text default ''::text not null,
  state text default 'idea'::text not null,
  due_on date,
  version integer default 1 not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint improvement_pkey PRIMARY KEY (workspace_id, id),
  constraint improvement_workspace_id_created_by_fkey FOREIGN KEY (workspace_id, created_by) REFERENCES person(workspace_id, id),
  constraint improvement_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint improvement_workspace_id_owner_id_fkey FOREIGN KEY (workspace_id, owner_id) REFERENCES person(workspace_id, id),
  constraint improvement_source_check CHECK ((source = ANY (ARRAY['own'::text, 'idea'::text, 'survey'::text, 'problem'::text, 'gap'::text, 'review'::text]))),
  constraint improvement_state_check CHECK ((state = ANY (ARRAY['idea'::text, 'doing'::text, 'measuring'::text, 'done'::text, 'dropped'::text])))
);
CREATE UNIQUE INDEX improvement_by_source ON public.improvement USING btree (workspace_id, source, source_id);
CREATE INDEX improvement_by_state ON public.improvement USING btree (workspace_id, state, created_at DESC);
alter table improvement enable row level security;
alter table improvement force row level security;
create policy workspace on improvement using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on improvement to handrail_app;

create table information_request (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  fields text[] not null,
  words text not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  given_at timestamp with time zone,
  constraint information_request_pkey PRIMARY KEY (workspace_id, id),
  constraint information_request_workspace_id_asked_by_fkey FOREIGN KEY (workspace_id, asked_by) REFERENCES person(workspace_id, id),
  constraint information_request_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint information_request_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE INDEX information_request_by_ticket ON public.information_request USING btree (workspace_id, ticket_id);
alter table information_request enable row level security;
alter table information_request force row level security;
create policy workspace on information_request using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on information_request to handrail_app;

create table job (
  workspace_id uuid not null,
  queue text not null,
  key text not null,
  run_at timestamp with time zone not null,
  data jsonb default '{}'::jsonb not null,
  attempts integer default 0 not null,
  lease uuid,
  leased_until timestamp with time zone,
  error text,
  constraint job_pkey PRIMARY KEY (workspace_id, queue, key),
  constraint job_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
CREATE INDEX job_due ON public.job USING btree (workspace_id, queue, run_at);
alter table job enable row level security;
alter table job force row level security;
create policy workspace on job using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on job to handrail_app;

create table kiosk (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  form_ids uuid[] default '{}'::uuid[] not null,
  address integer default 1 not null,
  version integer default 1 not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint kiosk_pkey PRIMARY KEY (workspace_id, id),
  constraint kiosk_workspace_id_created_by_fkey FOREIGN KEY (workspace_id, created_by) REFERENCES person(workspace_id, id),
  constraint kiosk_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table kiosk enable row level security;
alter table kiosk force row level security;
create policy workspace on kiosk using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on kiosk to handrail_app;

create table kiosk_ticket (
  workspace_id uuid not null,
  ticket_id uuid not null,
  kiosk_id uuid not null,
  opened_at timestamp with time zone not null,
  constraint kiosk_ticket_pkey PRIMARY KEY (workspace_id, ticket_id),
  constraint kiosk_ticket_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint kiosk_ticket_workspace_id_kiosk_id_fkey FOREIGN KEY (workspace_id, kiosk_id) REFERENCES kiosk(workspace_id, id),
  constraint kiosk_ticket_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE INDEX kiosk_ticket_by_kiosk ON public.kiosk_ticket USING btree (workspace_id, kiosk_id, opened_at DESC);
alter table kiosk_ticket enable row level security;
alter table kiosk_ticket force row level security;
create policy workspace on kiosk_ticket using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on kiosk_ticket to handrail_app;

create table knowledge_counter (
  workspace_id uuid not null,
  last integer not null,
  constraint knowledge_counter_pkey PRIMARY KEY (workspace_id),
  constraint knowledge_counter_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table knowledge_counter enable row level security;
alter table knowledge_counter force row level security;
create policy workspace on knowledge_counter using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on knowledge_counter to handrail_app;

create table knowledge_stamp (
  workspace_id uuid not null,
  stamp bigint not null,
  constraint knowledge_stamp_pkey PRIMARY KEY (workspace_id),
  constraint knowledge_stamp_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table knowledge_stamp enable row level security;
alter table knowledge_stamp force row level security;
create policy workspace on knowledge_stamp using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on knowledge_stamp to handrail_app;

create table law (
  workspace_id uuid not null,
  version integer not null,
  stamp uuid default gen_random_uuid() not null,
  constraint law_pkey PRIMARY KEY (workspace_id),
  constraint law_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table law enable row level security;
alter table law force row level security;
create policy workspace on law using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on law to handrail_app;

create table law_item (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  "position" integer not null,
  mode text default 'act'::text not null,
  is_on boolean default true not null,
  version integer,
  body jsonb,
  published_at timestamp with time zone,
  draft_name text,
  draft jsonb,
  draft_by uuid,
  draft_at timestamp with time zone,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint law_item_pkey PRIMARY KEY (workspace_id, id),
  constraint law_item_workspace_id_draft_by_fkey FOREIGN KEY (workspace_id, draft_by) REFERENCES person(workspace_id, id),
  constraint law_item_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint law_item_check CHECK (((version IS NULL) = (body IS NULL))),
  constraint law_item_check1 CHECK (((draft IS NULL) = (draft_at IS NULL))),
  constraint law_item_kind_check CHECK ((kind = ANY (ARRAY['calendar'::text, 'sla_policy'::text, 'ola'::text, 'priority_policy'::text, 'trigger'::text, 'time_rule'::text, 'routing'::text, 'approval'::text, 'workflow'::text, 'service'::text, 'form'::text, 'webhook'::text]))),
  constraint law_item_mode_check CHECK ((mode = ANY (ARRAY['act'::text, 'suggest'::text])))
);
CREATE INDEX law_item_order ON public.law_item USING btree (workspace_id, kind, "position") WHERE (removed_at IS NULL);
alter table law_item enable row level security;
alter table law_item force row level security;
create policy workspace on law_item using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on law_item to handrail_app;

create table law_version (
  workspace_id uuid not null,
  item_id uuid not null,
  version integer not null,
  name text not null,
  body jsonb not null,
  note text not null,
  author_id uuid,
  at timestamp with time zone not null,
  constraint law_version_pkey PRIMARY KEY (workspace_id, item_id, version),
  constraint law_version_workspace_id_author_id_fkey FOREIGN KEY (workspace_id, author_id) REFERENCES person(workspace_id, id),
  constraint law_version_workspace_id_item_id_fkey FOREIGN KEY (workspace_id, item_id) REFERENCES law_item(workspace_id, id)
);
alter table law_version enable row level security;
alter table law_version force row level security;
create policy workspace on law_version using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on law_version to handrail_app;

create table macro (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  scope text not null,
  owner_id uuid not null,
  team_id uuid,
  actions jsonb not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint macro_pkey PRIMARY KEY (workspace_id, id),
  constraint macro_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint macro_workspace_id_owner_id_fkey FOREIGN KEY (workspace_id, owner_id) REFERENCES person(workspace_id, id),
  constraint macro_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id),
  constraint macro_check CHECK (((scope = 'team'::text) = (team_id IS NOT NULL))),
  constraint macro_scope_check CHECK ((scope = ANY (ARRAY['personal'::text, 'team'::text, 'shared'::text])))
);
alter table macro enable row level security;
alter table macro force row level security;
create policy workspace on macro using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on macro to handrail_app;

create table macro_use (
  workspace_id uuid not null,
  person_id uuid not null,
  macro_id uuid not null,
  uses integer not null,
  last_at timestamp with time zone not null,
  constraint macro_use_pkey PRIMARY KEY (workspace_id, person_id, macro_id),
  constraint macro_use_workspace_id_macro_id_fkey FOREIGN KEY (workspace_id, macro_id) REFERENCES macro(workspace_id, id) ON DELETE CASCADE
);
alter table macro_use enable row level security;
alter table macro_use force row level security;
create policy workspace on macro_use using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on macro_use to handrail_app;

create table mail_import (
  workspace_id uuid not null,
  id uuid not null,
  mailbox_id uuid not null,
  name text not null,
  format text not null,
  source jsonb not null,
  cursor jsonb default '{}'::jsonb not null,
  state text default 'running'::text not null,
  total integer,
  counts jsonb default '{}'::jsonb not null,
  skipped jsonb default '[]'::jsonb not null,
  error text,
  started_by uuid,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint mail_import_pkey PRIMARY KEY (workspace_id, id),
  constraint mail_import_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailbox(workspace_id, id),
  constraint mail_import_workspace_id_started_by_fkey FOREIGN KEY (workspace_id, started_by) REFERENCES person(workspace_id, id),
  constraint mail_import_format_check CHECK ((format = ANY (ARRAY['eml'::text, 'mbox'::text, 'maildir'::text, 'zip'::text]))),
  constraint mail_import_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);
alter table mail_import enable row level security;
alter table mail_import force row level security;
create policy workspace on mail_import using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on mail_import to handrail_app;

create table mail_key (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  address text not null,
  name text not null,
  fingerprint text not null,
  data text not null,
  expires_at timestamp with time zone,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  constraint mail_key_pkey PRIMARY KEY (workspace_id, id),
  constraint mail_key_workspace_id_fingerprint_key UNIQUE (workspace_id, fingerprint),
  constraint mail_key_workspace_id_added_by_fkey FOREIGN KEY (workspace_id, added_by) REFERENCES person(workspace_id, id),
  constraint mail_key_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint mail_key_kind_check CHECK ((kind = ANY (ARRAY['pgp'::text, 'smime'::text])))
);
alter table mail_key enable row level security;
alter table mail_key force row level security;
create policy workspace on mail_key using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on mail_key to handrail_app;

create table mail_route (
  address text not null,
  workspace_id uuid not null,
  mailbox_id uuid not null,
  constraint mail_route_pkey PRIMARY KEY (address),
  constraint mail_route_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint mail_route_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailbox(workspace_id, id),
  constraint mail_route_address_check CHECK ((address = lower(address)))
);
grant delete, insert, select, update on mail_route to handrail_app;

create table mail_template (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  mailbox_id uuid,
  language text not null,
  subject text not null,
  body text not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint mail_template_pkey PRIMARY KEY (workspace_id, id),
  constraint mail_template_workspace_id_kind_mailbox_id_language_key UNIQUE NULLS NOT DISTINCT (workspace_id, kind, mailbox_id, language),
  constraint mail_template_workspace_id_changed_by_fkey FOREIGN KEY (workspace_id, changed_by) REFERENCES person(workspace_id, id),
  constraint mail_template_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint mail_template_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailbox(workspace_id, id),
  constraint mail_template_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text])))
);
alter table mail_template enable row level security;
alter table mail_template force row level security;
create policy workspace on mail_template using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on mail_template to handrail_app;

create table mail_thread (
  workspace_id uuid not null,
  mail_id text not null,
  ticket_id uuid not null,
  message_id uuid not null,
  ours boolean not null,
  constraint mail_thread_pkey PRIMARY KEY (workspace_id, mail_id),
  constraint mail_thread_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint mail_thread_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE INDEX mail_thread_by_ticket ON public.mail_thread USING btree (workspace_id, ticket_id, message_id);
alter table mail_thread enable row level security;
alter table mail_thread force row level security;
create policy workspace on mail_thread using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on mail_thread to handrail_app;

create table mailbox (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  address text not null,
  aliases text[] default '{}'::text[] not null,
  team_id uuid,
  imap jsonb,
  imap_password text,
  imap_cursor jsonb,
  lease_holder text,
  leased_until timestamp with time zone,
  last_success_at timestamp with time zone,
  last_error jsonb,
  removed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  language text,
  brand jsonb default '{}'::jsonb not null,
  signature text default ''::text not null,
  history text default 'last'::text not null,
  sending jsonb,
  sending_password text,
  dkim jsonb,
  dkim_key text,
  webhook_secret text,
  oauth jsonb,
  oauth_secret text,
  oauth_tokens text,
  trusted_server text,
  lag_seconds integer,
  last_sent_at timestamp with time zone,
  last_send_error jsonb,
  paused_until timestamp with time zone,
  paused_because text,
  constraint mailbox_pkey PRIMARY KEY (workspace_id, id),
  constraint mailbox_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint mailbox_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id),
  constraint mailbox_history_check CHECK ((history = ANY (ARRAY['none'::text, 'last'::text, 'whole'::text]))),
  constraint mailbox_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text])))
);
alter table mailbox enable row level security;
alter table mailbox force row level security;
create policy workspace on mailbox using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on mailbox to handrail_app;

create table merge_record (
  workspace_id uuid not null,
  id uuid not null,
  subject text not null,
  kept_id uuid not null,
  merged_id uuid not null,
  moved jsonb not null,
  state text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint merge_record_pkey PRIMARY KEY (workspace_id, id),
  constraint merge_record_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint merge_record_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'undoing'::text, 'undone'::text]))),
  constraint merge_record_subject_check CHECK ((subject = ANY (ARRAY['person'::text, 'organisation'::text])))
);
CREATE INDEX merge_record_by_kept ON public.merge_record USING btree (workspace_id, kept_id, created_at DESC);
alter table merge_record enable row level security;
alter table merge_record force row level security;
create policy workspace on merge_record using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on merge_record to handrail_app;

create table merge_ticket (
  workspace_id uuid not null,
  merge_id uuid not null,
  ticket_id uuid not null,
  state text default 'waiting'::text not null,
  was jsonb default '{}'::jsonb not null,
  constraint merge_ticket_pkey PRIMARY KEY (workspace_id, merge_id, ticket_id),
  constraint merge_ticket_workspace_id_merge_id_fkey FOREIGN KEY (workspace_id, merge_id) REFERENCES merge_record(workspace_id, id),
  constraint merge_ticket_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint merge_ticket_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'moved'::text, 'kept'::text, 'back'::text])))
);
CREATE INDEX merge_ticket_state ON public.merge_ticket USING btree (workspace_id, merge_id, state, ticket_id);
alter table merge_ticket enable row level security;
alter table merge_ticket force row level security;
create policy workspace on merge_ticket using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on merge_ticket to handrail_app;

create table message (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null,
  side text not null,
  author_id uuid not null,
  text text not null,
  visible_text text,
  html text,
  at timestamp with time zone not null,
  conversation_id uuid,
  mail jsonb,
  mentions uuid[] default '{}'::uuid[] not null,
  split_into uuid,
  constraint message_pkey PRIMARY KEY (workspace_id, id),
  constraint message_conversation_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES side_conversation(workspace_id, id),
  constraint message_workspace_id_author_id_fkey FOREIGN KEY (workspace_id, author_id) REFERENCES person(workspace_id, id),
  constraint message_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint message_aside CHECK (((kind = 'aside'::text) = (conversation_id IS NOT NULL))),
  constraint message_kind_check CHECK ((kind = ANY (ARRAY['request'::text, 'reply'::text, 'note'::text, 'aside'::text]))),
  constraint message_side_check CHECK ((side = ANY (ARRAY['requester'::text, 'team'::text])))
);
CREATE INDEX message_by_ticket ON public.message USING btree (workspace_id, ticket_id, at, id);
alter table message enable row level security;
alter table message force row level security;
create policy workspace on message using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on message to handrail_app;

create table name_word (
  workspace_id uuid not null,
  subject text not null,
  word text collate "C" not null,
  id uuid not null,
  constraint name_word_pkey PRIMARY KEY (workspace_id, subject, word, id),
  constraint name_word_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint name_word_subject_check CHECK ((subject = ANY (ARRAY['person'::text, 'organisation'::text])))
);
CREATE INDEX name_word_by_id ON public.name_word USING btree (workspace_id, id);
alter table name_word enable row level security;
alter table name_word force row level security;
create policy workspace on name_word using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on name_word to handrail_app;

create table not_duplicate (
  workspace_id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint not_duplicate_pkey PRIMARY KEY (workspace_id, person_id, other_id),
  constraint not_duplicate_workspace_id_other_id_fkey FOREIGN KEY (workspace_id, other_id) REFERENCES person(workspace_id, id),
  constraint not_duplicate_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint not_duplicate_check CHECK ((person_id < other_id))
);
alter table not_duplicate enable row level security;
alter table not_duplicate force row level security;
create policy workspace on not_duplicate using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on not_duplicate to handrail_app;

create table notice (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  ticket_id uuid,
  data jsonb default '{}'::jsonb not null,
  count integer default 1 not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  read_at timestamp with time zone,
  sent jsonb default '{}'::jsonb not null,
  is_shown boolean default true not null,
  constraint notice_pkey PRIMARY KEY (workspace_id, id),
  constraint notice_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint notice_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint notice_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE UNIQUE INDEX notice_bundle ON public.notice USING btree (workspace_id, person_id, kind, ticket_id) NULLS NOT DISTINCT WHERE (read_at IS NULL);
CREATE INDEX notice_newest ON public.notice USING btree (workspace_id, person_id, last_at DESC, id DESC);
alter table notice enable row level security;
alter table notice force row level security;
create policy workspace on notice using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on notice to handrail_app;

create table notice_setting (
  workspace_id uuid not null,
  person_id uuid not null,
  data jsonb not null,
  constraint notice_setting_pkey PRIMARY KEY (workspace_id, person_id),
  constraint notice_setting_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
alter table notice_setting enable row level security;
alter table notice_setting force row level security;
create policy workspace on notice_setting using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on notice_setting to handrail_app;

create table one_time_link (
  workspace_id uuid not null,
  token_hash bytea not null,
  purpose text not null,
  person_id uuid not null,
  data jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint one_time_link_pkey PRIMARY KEY (workspace_id, token_hash),
  constraint one_time_link_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
CREATE INDEX one_time_link_by_person ON public.one_time_link USING btree (workspace_id, person_id);
alter table one_time_link enable row level security;
alter table one_time_link force row level security;
create policy workspace on one_time_link using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on one_time_link to handrail_app;

create table organisation (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  sort_name text generated always as (lower(name)) stored not null,
  domains text[] default '{}'::text[] not null,
  created_at timestamp with time zone not null,
  note text default ''::text not null,
  fields jsonb default '{}'::jsonb not null,
  merged_into uuid,
  lead_id uuid,
  constraint organisation_pkey PRIMARY KEY (workspace_id, id),
  constraint organisation_lead_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES person(workspace_id, id),
  constraint organisation_merged_into_fkey FOREIGN KEY (workspace_id, merged_into) REFERENCES organisation(workspace_id, id),
  constraint organisation_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
CREATE INDEX organisation_by_name ON public.organisation USING btree (workspace_id, sort_name, id);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy workspace on organisation using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on organisation to handrail_app;
CREATE TRIGGER organisation_words AFTER INSERT OR UPDATE OF name, domains, merged_into ON public.organisation FOR EACH ROW EXECUTE FUNCTION keep_words_of_organisation();

create table outgoing_mail (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  ticket_id uuid,
  message_id uuid,
  mailbox_id uuid,
  to_person_id uuid,
  to_address text not null,
  data jsonb default '{}'::jsonb not null,
  mail_id text not null,
  state text default 'waiting'::text not null,
  attempts integer default 0 not null,
  error text,
  at timestamp with time zone not null,
  sent_at timestamp with time zone,
  role text default 'to'::text not null,
  bounce jsonb,
  constraint outgoing_mail_pkey PRIMARY KEY (workspace_id, id),
  constraint outgoing_mail_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint outgoing_mail_role_check CHECK ((role = ANY (ARRAY['to'::text, 'cc'::text, 'bcc'::text]))),
  constraint outgoing_mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'delayed'::text, 'bounced'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX outgoing_mail_bounced ON public.outgoing_mail USING btree (workspace_id, to_address) WHERE (state = 'bounced'::text);
CREATE INDEX outgoing_mail_by_mail_id ON public.outgoing_mail USING btree (workspace_id, mail_id);
CREATE INDEX outgoing_mail_by_message ON public.outgoing_mail USING btree (workspace_id, message_id);
CREATE INDEX outgoing_mail_by_state ON public.outgoing_mail USING btree (workspace_id, state, at) WHERE (state <> 'sent'::text);
alter table outgoing_mail enable row level security;
alter table outgoing_mail force row level security;
create policy workspace on outgoing_mail using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on outgoing_mail to handrail_app;

create table passkey (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] default '{}'::text[] not null,
  name text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkey_pkey PRIMARY KEY (workspace_id, id),
  constraint passkey_workspace_id_credential_id_key UNIQUE (workspace_id, credential_id),
  constraint passkey_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
CREATE INDEX passkey_by_person ON public.passkey USING btree (workspace_id, person_id);
alter table passkey enable row level security;
alter table passkey force row level security;
create policy workspace on passkey using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on passkey to handrail_app;

create table people_import (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  state text not null,
  source jsonb not null,
  place integer default 0 not null,
  counts jsonb default '{}'::jsonb not null,
  faults jsonb default '[]'::jsonb not null,
  error text,
  started_by uuid not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint people_import_pkey PRIMARY KEY (workspace_id, id),
  constraint people_import_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint people_import_workspace_id_started_by_fkey FOREIGN KEY (workspace_id, started_by) REFERENCES person(workspace_id, id),
  constraint people_import_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text])))
);
CREATE INDEX people_import_newest ON public.people_import USING btree (workspace_id, started_at DESC, id DESC);
alter table people_import enable row level security;
alter table people_import force row level security;
create policy workspace on people_import using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on people_import to handrail_app;

create table person (
  workspace_id uuid not null,
  id uuid not null,
  email text not null,
  name text not null,
  sort_name text generated always as (lower(name)) stored not null,
  role text not null,
  state text default 'active'::text not null,
  organisation_id uuid,
  language text default 'en'::text not null,
  preferences jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone,
  merged_into uuid,
  note text default ''::text not null,
  title text default ''::text not null,
  zone text,
  signature text default ''::text not null,
  fields jsonb default '{}'::jsonb not null,
  is_vip boolean default false not null,
  disabled_at timestamp with time zone,
  constraint person_pkey PRIMARY KEY (workspace_id, id),
  constraint person_merged_into_fkey FOREIGN KEY (workspace_id, merged_into) REFERENCES person(workspace_id, id),
  constraint person_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint person_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation(workspace_id, id),
  constraint person_email_check CHECK ((email = lower(email))),
  constraint person_merged_check CHECK (((state = 'merged'::text) = (merged_into IS NOT NULL))),
  constraint person_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'administrator'::text, 'manager'::text, 'coordinator'::text, 'agent'::text, 'requester'::text]))),
  constraint person_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'disabled'::text, 'merged'::text])))
);
CREATE INDEX person_by_name ON public.person USING btree (workspace_id, sort_name, id);
CREATE INDEX person_by_organisation ON public.person USING btree (workspace_id, organisation_id, sort_name, id);
CREATE UNIQUE INDEX person_email ON public.person USING btree (workspace_id, email) WHERE (state <> 'merged'::text);
CREATE INDEX person_merged ON public.person USING btree (workspace_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX person_team ON public.person USING btree (workspace_id, sort_name, id) WHERE (role <> 'requester'::text);
alter table person enable row level security;
alter table person force row level security;
create policy workspace on person using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on person to handrail_app;
CREATE TRIGGER person_words AFTER UPDATE OF name, email, state ON public.person FOR EACH ROW WHEN (((old.name <> new.name) OR (old.email <> new.email) OR (old.state <> new.state))) EXECUTE FUNCTION keep_words_of_person();
CREATE TRIGGER person_words_new AFTER INSERT ON public.person REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION keep_words_of_new_people();

create table person_identity (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  value text not null,
  label text default ''::text not null,
  created_at timestamp with time zone not null,
  constraint person_identity_pkey PRIMARY KEY (workspace_id, id),
  constraint person_identity_workspace_id_kind_value_person_id_key UNIQUE (workspace_id, kind, value, person_id),
  constraint person_identity_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint person_identity_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text])))
);
CREATE INDEX person_identity_by_person ON public.person_identity USING btree (workspace_id, person_id);
CREATE UNIQUE INDEX person_identity_email ON public.person_identity USING btree (workspace_id, value) WHERE (kind = 'email'::text);
alter table person_identity enable row level security;
alter table person_identity force row level security;
create policy workspace on person_identity using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on person_identity to handrail_app;
CREATE TRIGGER person_identity_words AFTER INSERT OR DELETE OR UPDATE ON public.person_identity FOR EACH ROW EXECUTE FUNCTION keep_words_of_identity();

create table portal_draft (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid,
  key_hash bytea,
  form text default ''::text not null,
  fields jsonb default '{}'::jsonb not null,
  files jsonb default '[]'::jsonb not null,
  changed_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint portal_draft_pkey PRIMARY KEY (workspace_id, id),
  constraint portal_draft_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint portal_draft_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint portal_draft_check CHECK (((person_id IS NULL) <> (key_hash IS NULL)))
);
CREATE UNIQUE INDEX portal_draft_of_key ON public.portal_draft USING btree (workspace_id, key_hash, form) WHERE (key_hash IS NOT NULL);
CREATE UNIQUE INDEX portal_draft_of_person ON public.portal_draft USING btree (workspace_id, person_id, form) WHERE (person_id IS NOT NULL);
CREATE INDEX portal_draft_over ON public.portal_draft USING btree (workspace_id, expires_at);
alter table portal_draft enable row level security;
alter table portal_draft force row level security;
create policy workspace on portal_draft using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on portal_draft to handrail_app;

create table portal_export (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  state text not null,
  done integer default 0 not null,
  total integer default 0 not null,
  hash text,
  size bigint,
  asked_at timestamp with time zone not null,
  ready_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  constraint portal_export_pkey PRIMARY KEY (workspace_id, id),
  constraint portal_export_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint portal_export_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint portal_export_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'failed'::text])))
);
CREATE INDEX portal_export_of_person ON public.portal_export USING btree (workspace_id, person_id, asked_at DESC);
alter table portal_export enable row level security;
alter table portal_export force row level security;
create policy workspace on portal_export using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on portal_export to handrail_app;

create table portal_page (
  workspace_id uuid not null,
  id uuid not null,
  slug text not null,
  texts jsonb not null,
  place text default 'foot'::text not null,
  "position" integer default 0 not null,
  is_published boolean default false not null,
  who text default 'everyone'::text not null,
  brand_ids uuid[] default '{}'::uuid[] not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint portal_page_pkey PRIMARY KEY (workspace_id, id),
  constraint portal_page_workspace_id_slug_key UNIQUE (workspace_id, slug),
  constraint portal_page_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint portal_page_place_check CHECK ((place = ANY (ARRAY['menu'::text, 'foot'::text, 'none'::text]))),
  constraint portal_page_who_check CHECK ((who = ANY (ARRAY['everyone'::text, 'signed_in'::text, 'staff'::text])))
);
alter table portal_page enable row level security;
alter table portal_page force row level security;
create policy workspace on portal_page using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on portal_page to handrail_app;

create table portal_page_version (
  workspace_id uuid not null,
  page_id uuid not null,
  version integer not null,
  texts jsonb not null,
  fields text[] not null,
  restored integer,
  by_id uuid,
  at timestamp with time zone not null,
  constraint portal_page_version_pkey PRIMARY KEY (workspace_id, page_id, version),
  constraint portal_page_version_workspace_id_by_id_fkey FOREIGN KEY (workspace_id, by_id) REFERENCES person(workspace_id, id),
  constraint portal_page_version_workspace_id_page_id_fkey FOREIGN KEY (workspace_id, page_id) REFERENCES portal_page(workspace_id, id) ON DELETE CASCADE
);
alter table portal_page_version enable row level security;
alter table portal_page_version force row level security;
create policy workspace on portal_page_version using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on portal_page_version to handrail_app;

create table portal_share (
  workspace_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  constraint portal_share_pkey PRIMARY KEY (workspace_id, ticket_id, person_id),
  constraint portal_share_workspace_id_added_by_fkey FOREIGN KEY (workspace_id, added_by) REFERENCES person(workspace_id, id),
  constraint portal_share_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint portal_share_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint portal_share_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE INDEX portal_share_by_person ON public.portal_share USING btree (workspace_id, person_id);
alter table portal_share enable row level security;
alter table portal_share force row level security;
create policy workspace on portal_share using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on portal_share to handrail_app;

create table presence (
  workspace_id uuid not null,
  person_id uuid not null,
  state text not null,
  until timestamp with time zone,
  at timestamp with time zone not null,
  constraint presence_pkey PRIMARY KEY (workspace_id, person_id),
  constraint presence_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint presence_state_check CHECK ((state = ANY (ARRAY['online'::text, 'away'::text, 'busy'::text, 'on_break'::text, 'off'::text])))
);
alter table presence enable row level security;
alter table presence force row level security;
create policy workspace on presence using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on presence to handrail_app;

create table push_key (
  workspace_id uuid not null,
  public_key text not null,
  private_key text not null,
  created_at timestamp with time zone not null,
  constraint push_key_pkey PRIMARY KEY (workspace_id),
  constraint push_key_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table push_key enable row level security;
alter table push_key force row level security;
create policy workspace on push_key using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on push_key to handrail_app;

create table push_subscription (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  endpoint text not null,
  keys text not null,
  user_agent text default ''::text not null,
  created_at timestamp with time zone not null,
  last_error text,
  constraint push_subscription_pkey PRIMARY KEY (workspace_id, id),
  constraint push_subscription_workspace_id_endpoint_key UNIQUE (workspace_id, endpoint),
  constraint push_subscription_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
alter table push_subscription enable row level security;
alter table push_subscription force row level security;
create policy workspace on push_subscription using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on push_subscription to handrail_app;

create table received_mail (
  workspace_id uuid not null,
  id uuid not null,
  mailbox_id uuid not null,
  raw_hash text not null,
  duplicate_key text,
  envelope jsonb not null,
  from_address text default ''::text not null,
  to_address text default ''::text not null,
  subject text default ''::text not null,
  size integer not null,
  fate text not null,
  because text not null,
  ticket_id uuid,
  message_id uuid,
  received_at timestamp with time zone not null,
  from_name text default ''::text not null,
  preview text default ''::text not null,
  verdict jsonb,
  duplicate_of uuid,
  delivery_id uuid,
  constraint received_mail_pkey PRIMARY KEY (workspace_id, id),
  constraint received_mail_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint received_mail_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailbox(workspace_id, id),
  constraint received_mail_fate_check CHECK ((fate = ANY (ARRAY['received'::text, 'opened'::text, 'joined'::text, 'held'::text, 'duplicate'::text, 'ignored'::text, 'bounce'::text, 'failed'::text, 'binned'::text])))
);
CREATE INDEX received_mail_by_sender ON public.received_mail USING btree (workspace_id, from_address, received_at DESC, id DESC);
CREATE INDEX received_mail_by_ticket ON public.received_mail USING btree (workspace_id, ticket_id, received_at DESC) WHERE (ticket_id IS NOT NULL);
CREATE INDEX received_mail_fate ON public.received_mail USING btree (workspace_id, fate, received_at DESC, id DESC);
CREATE INDEX received_mail_newest ON public.received_mail USING btree (workspace_id, received_at DESC, id DESC);
CREATE UNIQUE INDEX received_mail_once ON public.received_mail USING btree (workspace_id, mailbox_id, duplicate_key);
alter table received_mail enable row level security;
alter table received_mail force row level security;
create policy workspace on received_mail using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on received_mail to handrail_app;

create table recurring_ticket (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  template jsonb not null,
  rule text not null,
  starts_at text not null,
  zone text not null,
  outside text not null,
  is_on boolean default true not null,
  next_at timestamp with time zone,
  last_at timestamp with time zone,
  last_ticket_id uuid,
  last_error text,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint recurring_ticket_pkey PRIMARY KEY (workspace_id, id),
  constraint recurring_ticket_workspace_id_created_by_fkey FOREIGN KEY (workspace_id, created_by) REFERENCES person(workspace_id, id),
  constraint recurring_ticket_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint recurring_ticket_outside_check CHECK ((outside = ANY (ARRAY['open'::text, 'move'::text, 'leave_out'::text])))
);
alter table recurring_ticket enable row level security;
alter table recurring_ticket force row level security;
create policy workspace on recurring_ticket using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on recurring_ticket to handrail_app;

create table rehearsal (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  state text not null,
  trials jsonb not null,
  days integer,
  condition jsonb,
  since timestamp with time zone not null,
  until timestamp with time zone not null,
  after_id uuid,
  total integer default 0 not null,
  done integer default 0 not null,
  sums jsonb,
  error text,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint rehearsal_pkey PRIMARY KEY (workspace_id, id),
  constraint rehearsal_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint rehearsal_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint rehearsal_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
);
CREATE INDEX rehearsal_by_time ON public.rehearsal USING btree (workspace_id, created_at DESC, id DESC);
alter table rehearsal enable row level security;
alter table rehearsal force row level security;
create policy workspace on rehearsal using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on rehearsal to handrail_app;

create table rehearsal_row (
  workspace_id uuid not null,
  rehearsal_id uuid not null,
  ticket_id uuid not null,
  number bigint not null,
  whats text[] not null,
  changes jsonb not null,
  constraint rehearsal_row_pkey PRIMARY KEY (workspace_id, rehearsal_id, number),
  constraint rehearsal_row_workspace_id_rehearsal_id_fkey FOREIGN KEY (workspace_id, rehearsal_id) REFERENCES rehearsal(workspace_id, id) ON DELETE CASCADE
);
alter table rehearsal_row enable row level security;
alter table rehearsal_row force row level security;
create policy workspace on rehearsal_row using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on rehearsal_row to handrail_app;

create table rule_run (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  source text not null,
  rule_id uuid,
  rule_version integer,
  name text not null,
  ticket_version integer,
  because text not null,
  chain jsonb not null,
  accepted_by uuid,
  actions jsonb not null,
  results jsonb default '[]'::jsonb not null,
  is_failed boolean default false not null,
  state text default 'running'::text not null,
  at timestamp with time zone not null,
  next_at timestamp with time zone,
  constraint rule_run_pkey PRIMARY KEY (workspace_id, id),
  constraint rule_run_workspace_id_accepted_by_fkey FOREIGN KEY (workspace_id, accepted_by) REFERENCES person(workspace_id, id),
  constraint rule_run_workspace_id_rule_id_fkey FOREIGN KEY (workspace_id, rule_id) REFERENCES law_item(workspace_id, id),
  constraint rule_run_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint rule_run_source_check CHECK ((source = ANY (ARRAY['trigger'::text, 'time_rule'::text, 'suggestion'::text, 'workflow'::text]))),
  constraint rule_run_state_check CHECK ((state = ANY (ARRAY['running'::text, 'waiting'::text, 'done'::text, 'stopped'::text])))
);
CREATE INDEX rule_run_by_rule ON public.rule_run USING btree (workspace_id, rule_id, at DESC, id DESC);
CREATE INDEX rule_run_by_ticket ON public.rule_run USING btree (workspace_id, ticket_id, at DESC);
CREATE INDEX rule_run_newest ON public.rule_run USING btree (workspace_id, at DESC, id DESC);
alter table rule_run enable row level security;
alter table rule_run force row level security;
create policy workspace on rule_run using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on rule_run to handrail_app;

create table rule_stretch (
  workspace_id uuid not null,
  rule_id uuid not null,
  ticket_id uuid not null,
  since timestamp with time zone not null,
  acted_at timestamp with time zone not null,
  times integer default 1 not null,
  constraint rule_stretch_pkey PRIMARY KEY (workspace_id, rule_id, ticket_id),
  constraint rule_stretch_workspace_id_rule_id_fkey FOREIGN KEY (workspace_id, rule_id) REFERENCES law_item(workspace_id, id),
  constraint rule_stretch_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE INDEX rule_stretch_by_ticket ON public.rule_stretch USING btree (workspace_id, ticket_id);
alter table rule_stretch enable row level security;
alter table rule_stretch force row level security;
create policy workspace on rule_stretch using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on rule_stretch to handrail_app;

create table rule_suggestion (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  rule_id uuid not null,
  rule_version integer not null,
  name text not null,
  actions jsonb not null,
  because text not null,
  state text default 'open'::text not null,
  at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint rule_suggestion_pkey PRIMARY KEY (workspace_id, id),
  constraint rule_suggestion_workspace_id_decided_by_fkey FOREIGN KEY (workspace_id, decided_by) REFERENCES person(workspace_id, id),
  constraint rule_suggestion_workspace_id_rule_id_fkey FOREIGN KEY (workspace_id, rule_id) REFERENCES law_item(workspace_id, id),
  constraint rule_suggestion_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint rule_suggestion_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'dismissed'::text, 'overtaken'::text])))
);
CREATE INDEX rule_suggestion_by_ticket ON public.rule_suggestion USING btree (workspace_id, ticket_id, at DESC);
CREATE UNIQUE INDEX rule_suggestion_open ON public.rule_suggestion USING btree (workspace_id, ticket_id, rule_id) WHERE (state = 'open'::text);
alter table rule_suggestion enable row level security;
alter table rule_suggestion force row level security;
create policy workspace on rule_suggestion using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on rule_suggestion to handrail_app;

create table rule_trace (
  workspace_id uuid not null,
  ticket_id uuid not null,
  version integer not null,
  at timestamp with time zone not null,
  actor_name text not null,
  events text[] not null,
  rules jsonb not null,
  constraint rule_trace_pkey PRIMARY KEY (workspace_id, ticket_id, version),
  constraint rule_trace_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE INDEX rule_trace_at ON public.rule_trace USING btree (workspace_id, at);
alter table rule_trace enable row level security;
alter table rule_trace force row level security;
create policy workspace on rule_trace using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on rule_trace to handrail_app;

create table scheduled_message (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  author_id uuid not null,
  text text not null,
  html text,
  attachments jsonb default '[]'::jsonb not null,
  recipients jsonb,
  status text,
  send_at timestamp with time zone not null,
  state text default 'waiting'::text not null,
  because text,
  created_at timestamp with time zone not null,
  constraint scheduled_message_pkey PRIMARY KEY (workspace_id, id),
  constraint scheduled_message_workspace_id_author_id_fkey FOREIGN KEY (workspace_id, author_id) REFERENCES person(workspace_id, id),
  constraint scheduled_message_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint scheduled_message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'cancelled'::text])))
);
CREATE INDEX scheduled_message_by_ticket ON public.scheduled_message USING btree (workspace_id, ticket_id, send_at);
alter table scheduled_message enable row level security;
alter table scheduled_message force row level security;
create policy workspace on scheduled_message using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on scheduled_message to handrail_app;

create table search_document (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null,
  body tsvector not null,
  at timestamp with time zone not null,
  constraint search_document_pkey PRIMARY KEY (workspace_id, id),
  constraint search_document_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint search_document_kind_check CHECK ((kind = ANY (ARRAY['ticket'::text, 'public'::text, 'note'::text])))
);
CREATE INDEX search_document_body ON public.search_document USING gin (body) WITH (gin_pending_list_limit='512');
CREATE INDEX search_document_by_ticket ON public.search_document USING btree (workspace_id, ticket_id);
CREATE INDEX search_document_newest ON public.search_document USING btree (workspace_id, at DESC);
alter table search_document enable row level security;
alter table search_document force row level security;
create policy workspace on search_document using (((workspace_id = (current_setting('handrail.workspace'::text))::uuid) AND (body @@ (current_setting('handrail.search'::text))::tsquery))) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on search_document to handrail_app;

create table search_word (
  workspace_id uuid not null,
  word text not null,
  documents bigint not null,
  grams tsvector not null,
  constraint search_word_pkey PRIMARY KEY (workspace_id, word),
  constraint search_word_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
CREATE INDEX search_word_grams ON public.search_word USING gin (grams) WITH (gin_pending_list_limit='512');
alter table search_word enable row level security;
alter table search_word force row level security;
create policy workspace on search_word using (((workspace_id = (current_setting('handrail.workspace'::text))::uuid) AND (grams @@ (current_setting('handrail.search'::text))::tsquery))) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on search_word to handrail_app;

create table service_notice (
  workspace_id uuid not null,
  id uuid not null,
  level text not null,
  texts jsonb not null,
  link text default ''::text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  next_update_at timestamp with time zone,
  brand_ids uuid[] default '{}'::uuid[] not null,
  by_id uuid,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint service_notice_pkey PRIMARY KEY (workspace_id, id),
  constraint service_notice_workspace_id_by_id_fkey FOREIGN KEY (workspace_id, by_id) REFERENCES person(workspace_id, id),
  constraint service_notice_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint service_notice_level_check CHECK ((level = ANY (ARRAY['info'::text, 'warning'::text, 'outage'::text, 'restored'::text])))
);
CREATE INDEX service_notice_by_time ON public.service_notice USING btree (workspace_id, from_at DESC, id DESC);
alter table service_notice enable row level security;
alter table service_notice force row level security;
create policy workspace on service_notice using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on service_notice to handrail_app;

create table session (
  workspace_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  user_agent text not null,
  ip text not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  follows_id uuid,
  constraint session_pkey PRIMARY KEY (workspace_id, id),
  constraint session_workspace_id_token_hash_key UNIQUE (workspace_id, token_hash),
  constraint session_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
CREATE INDEX session_by_person ON public.session USING btree (workspace_id, person_id);
alter table session enable row level security;
alter table session force row level security;
create policy workspace on session using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on session to handrail_app;

create table shift_assignment (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  pattern_id uuid not null,
  starts_on text not null,
  ends_on text,
  week integer default 0 not null,
  created_at timestamp with time zone not null,
  constraint shift_assignment_pkey PRIMARY KEY (workspace_id, id),
  constraint shift_assignment_workspace_id_pattern_id_fkey FOREIGN KEY (workspace_id, pattern_id) REFERENCES shift_pattern(workspace_id, id),
  constraint shift_assignment_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint shift_assignment_check CHECK ((ends_on >= starts_on)),
  constraint shift_assignment_week_check CHECK ((week >= 0))
);
CREATE INDEX shift_assignment_by_pattern ON public.shift_assignment USING btree (workspace_id, pattern_id);
CREATE INDEX shift_assignment_by_person ON public.shift_assignment USING btree (workspace_id, person_id, starts_on);
alter table shift_assignment enable row level security;
alter table shift_assignment force row level security;
create policy workspace on shift_assignment using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on shift_assignment to handrail_app;

create table shift_entry (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  words text default ''::text not null,
  request_id uuid,
  version integer default 1 not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint shift_entry_pkey PRIMARY KEY (workspace_id, id),
  constraint shift_entry_workspace_id_created_by_fkey FOREIGN KEY (workspace_id, created_by) REFERENCES person(workspace_id, id),
  constraint shift_entry_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint shift_entry_workspace_id_request_id_fkey FOREIGN KEY (workspace_id, request_id) REFERENCES shift_request(workspace_id, id),
  constraint shift_entry_check CHECK ((ends_at > starts_at)),
  constraint shift_entry_kind_check CHECK ((kind = ANY (ARRAY['work'::text, 'break'::text, 'on_call'::text, 'off'::text, 'leave'::text, 'sick'::text, 'training'::text])))
);
CREATE INDEX shift_entry_by_end ON public.shift_entry USING btree (workspace_id, ends_at);
CREATE INDEX shift_entry_by_person ON public.shift_entry USING btree (workspace_id, person_id, ends_at);
CREATE INDEX shift_entry_by_request ON public.shift_entry USING btree (workspace_id, request_id) WHERE (request_id IS NOT NULL);
alter table shift_entry enable row level security;
alter table shift_entry force row level security;
create policy workspace on shift_entry using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on shift_entry to handrail_app;

create table shift_pattern (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  zone text,
  weeks jsonb not null,
  works_holidays boolean default false not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint shift_pattern_pkey PRIMARY KEY (workspace_id, id),
  constraint shift_pattern_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table shift_pattern enable row level security;
alter table shift_pattern force row level security;
create policy workspace on shift_pattern using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on shift_pattern to handrail_app;

create table shift_request (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null,
  person_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  words text default ''::text not null,
  other_id uuid,
  other_starts_at timestamp with time zone,
  other_ends_at timestamp with time zone,
  agreed_at timestamp with time zone,
  decided_by uuid,
  decided_at timestamp with time zone,
  answer text default ''::text not null,
  created_at timestamp with time zone not null,
  constraint shift_request_pkey PRIMARY KEY (workspace_id, id),
  constraint shift_request_workspace_id_decided_by_fkey FOREIGN KEY (workspace_id, decided_by) REFERENCES person(workspace_id, id),
  constraint shift_request_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint shift_request_workspace_id_other_id_fkey FOREIGN KEY (workspace_id, other_id) REFERENCES person(workspace_id, id),
  constraint shift_request_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint shift_request_check CHECK ((ends_at > starts_at)),
  constraint shift_request_check1 CHECK (((other_id IS NULL) = (kind <> 'swap'::text))),
  constraint shift_request_check2 CHECK ((((other_starts_at IS NULL) = (other_ends_at IS NULL)) AND (other_ends_at > other_starts_at))),
  constraint shift_request_kind_check CHECK ((kind = ANY (ARRAY['leave'::text, 'sick'::text, 'training'::text, 'swap'::text]))),
  constraint shift_request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'open'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text])))
);
CREATE INDEX shift_request_by_person ON public.shift_request USING btree (workspace_id, person_id, created_at DESC);
CREATE INDEX shift_request_newest ON public.shift_request USING btree (workspace_id, created_at DESC, id DESC);
alter table shift_request enable row level security;
alter table shift_request force row level security;
create policy workspace on shift_request using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on shift_request to handrail_app;

create table side_conversation (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  mailbox_id uuid,
  subject text not null,
  recipients jsonb not null,
  state text default 'open'::text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint side_conversation_pkey PRIMARY KEY (workspace_id, id),
  constraint side_conversation_workspace_id_created_by_fkey FOREIGN KEY (workspace_id, created_by) REFERENCES person(workspace_id, id),
  constraint side_conversation_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailbox(workspace_id, id),
  constraint side_conversation_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint side_conversation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text])))
);
CREATE INDEX side_conversation_by_ticket ON public.side_conversation USING btree (workspace_id, ticket_id, created_at);
alter table side_conversation enable row level security;
alter table side_conversation force row level security;
create policy workspace on side_conversation using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on side_conversation to handrail_app;

create table site (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  zone text not null,
  address text default ''::text not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint site_pkey PRIMARY KEY (workspace_id, id),
  constraint site_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
CREATE UNIQUE INDEX site_name ON public.site USING btree (workspace_id, lower(name)) WHERE (removed_at IS NULL);
alter table site enable row level security;
alter table site force row level security;
create policy workspace on site using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on site to handrail_app;

create table skill (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  description text default ''::text not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint skill_pkey PRIMARY KEY (workspace_id, id),
  constraint skill_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
CREATE UNIQUE INDEX skill_name ON public.skill USING btree (workspace_id, lower(name)) WHERE (removed_at IS NULL);
alter table skill enable row level security;
alter table skill force row level security;
create policy workspace on skill using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on skill to handrail_app;

create table staff (
  workspace_id uuid not null,
  person_id uuid not null,
  tier integer,
  site_id uuid,
  languages text[] default '{}'::text[] not null,
  capacity double precision default 10 not null,
  weights jsonb default '{}'::jsonb not null,
  deputy_id uuid,
  out_from timestamp with time zone,
  out_to timestamp with time zone,
  out_words text default ''::text not null,
  out_hands_over boolean default false not null,
  handed_over_at timestamp with time zone,
  version integer default 1 not null,
  constraint staff_pkey PRIMARY KEY (workspace_id, person_id),
  constraint staff_workspace_id_deputy_id_fkey FOREIGN KEY (workspace_id, deputy_id) REFERENCES person(workspace_id, id),
  constraint staff_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint staff_workspace_id_site_id_fkey FOREIGN KEY (workspace_id, site_id) REFERENCES site(workspace_id, id),
  constraint staff_capacity_check CHECK ((capacity >= (0)::double precision)),
  constraint staff_check CHECK ((deputy_id <> person_id)),
  constraint staff_check1 CHECK ((out_to > out_from)),
  constraint staff_tier_check CHECK (((tier >= 1) AND (tier <= 9)))
);
alter table staff enable row level security;
alter table staff force row level security;
create policy workspace on staff using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on staff to handrail_app;

create table staff_skill (
  workspace_id uuid not null,
  person_id uuid not null,
  skill_id uuid not null,
  level integer not null,
  constraint staff_skill_pkey PRIMARY KEY (workspace_id, person_id, skill_id),
  constraint staff_skill_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint staff_skill_workspace_id_skill_id_fkey FOREIGN KEY (workspace_id, skill_id) REFERENCES skill(workspace_id, id),
  constraint staff_skill_level_check CHECK (((level >= 1) AND (level <= 5)))
);
CREATE INDEX staff_skill_by_skill ON public.staff_skill USING btree (workspace_id, skill_id);
alter table staff_skill enable row level security;
alter table staff_skill force row level security;
create policy workspace on staff_skill using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on staff_skill to handrail_app;

create table subscriber (
  workspace_id uuid not null,
  name text not null,
  "position" bigint not null,
  constraint subscriber_pkey PRIMARY KEY (workspace_id, name),
  constraint subscriber_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table subscriber enable row level security;
alter table subscriber force row level security;
create policy workspace on subscriber using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on subscriber to handrail_app;

create table suppressed_address (
  workspace_id uuid not null,
  id uuid not null,
  address text not null,
  because text not null,
  received_mail_id uuid,
  created_at timestamp with time zone not null,
  constraint suppressed_address_pkey PRIMARY KEY (workspace_id, id),
  constraint suppressed_address_workspace_id_address_key UNIQUE (workspace_id, address),
  constraint suppressed_address_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint suppressed_address_address_check CHECK ((address = lower(address)))
);
alter table suppressed_address enable row level security;
alter table suppressed_address force row level security;
create policy workspace on suppressed_address using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on suppressed_address to handrail_app;

create table survey (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  is_on boolean default false not null,
  occasion text not null,
  condition jsonb not null,
  questions jsonb default '{}'::jsonb not null,
  delay_minutes integer default 60 not null,
  every_days integer,
  share integer default 100 not null,
  quiet_days integer default 14 not null,
  expires_days integer default 30 not null,
  follow_up_at integer,
  round_began_at timestamp with time zone,
  round_at uuid,
  round_ended_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint survey_pkey PRIMARY KEY (workspace_id, id),
  constraint survey_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint survey_check CHECK (((occasion = 'schedule'::text) = (every_days IS NOT NULL))),
  constraint survey_delay_minutes_check CHECK (((delay_minutes >= 0) AND (delay_minutes <= 43200))),
  constraint survey_every_days_check CHECK (((every_days >= 1) AND (every_days <= 730))),
  constraint survey_expires_days_check CHECK (((expires_days >= 1) AND (expires_days <= 365))),
  constraint survey_kind_check CHECK ((kind = ANY (ARRAY['csat'::text, 'ces'::text, 'nps'::text]))),
  constraint survey_occasion_check CHECK ((occasion = ANY (ARRAY['solved'::text, 'schedule'::text]))),
  constraint survey_quiet_days_check CHECK (((quiet_days >= 0) AND (quiet_days <= 730))),
  constraint survey_share_check CHECK (((share >= 1) AND (share <= 100)))
);
alter table survey enable row level security;
alter table survey force row level security;
create policy workspace on survey using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on survey to handrail_app;

create table survey_ask (
  workspace_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  kind text not null,
  person_id uuid not null,
  ticket_id uuid,
  assignee_id uuid,
  team_id uuid,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  mark integer,
  comment text default ''::text not null,
  way text,
  answered_at timestamp with time zone,
  changed_at timestamp with time zone,
  task_id uuid,
  constraint survey_ask_pkey PRIMARY KEY (workspace_id, id),
  constraint survey_ask_workspace_id_survey_id_ticket_id_key UNIQUE (workspace_id, survey_id, ticket_id),
  constraint survey_ask_workspace_id_assignee_id_fkey FOREIGN KEY (workspace_id, assignee_id) REFERENCES person(workspace_id, id),
  constraint survey_ask_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint survey_ask_workspace_id_survey_id_fkey FOREIGN KEY (workspace_id, survey_id) REFERENCES survey(workspace_id, id),
  constraint survey_ask_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id) ON DELETE SET NULL (team_id),
  constraint survey_ask_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint survey_ask_check CHECK (((mark IS NULL) = (answered_at IS NULL))),
  constraint survey_ask_way_check CHECK ((way = ANY (ARRAY['link'::text, 'portal'::text])))
);
CREATE INDEX survey_ask_answered ON public.survey_ask USING btree (workspace_id, answered_at DESC, id DESC) WHERE (answered_at IS NOT NULL);
CREATE INDEX survey_ask_of_person ON public.survey_ask USING btree (workspace_id, person_id, asked_at DESC);
CREATE INDEX survey_ask_of_ticket ON public.survey_ask USING btree (workspace_id, ticket_id);
alter table survey_ask enable row level security;
alter table survey_ask force row level security;
create policy workspace on survey_ask using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on survey_ask to handrail_app;

create table team (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  chase jsonb,
  reopen_days integer,
  description text default ''::text not null,
  lead_id uuid,
  manager_id uuid,
  tier integer default 1 not null,
  constraint team_pkey PRIMARY KEY (workspace_id, id),
  constraint team_lead_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES person(workspace_id, id),
  constraint team_manager_fkey FOREIGN KEY (workspace_id, manager_id) REFERENCES person(workspace_id, id),
  constraint team_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint team_reopen_days_check CHECK ((reopen_days >= 0)),
  constraint team_tier_check CHECK (((tier >= 1) AND (tier <= 9)))
);
CREATE UNIQUE INDEX team_name ON public.team USING btree (workspace_id, lower(name));
alter table team enable row level security;
alter table team force row level security;
create policy workspace on team using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on team to handrail_app;

create table team_member (
  workspace_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  constraint team_member_pkey PRIMARY KEY (workspace_id, team_id, person_id),
  constraint team_member_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint team_member_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX team_member_by_person ON public.team_member USING btree (workspace_id, person_id);
alter table team_member enable row level security;
alter table team_member force row level security;
create policy workspace on team_member using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on team_member to handrail_app;

create table ticket (
  workspace_id uuid not null,
  id uuid not null,
  number bigint not null,
  subject text not null,
  subject_id uuid not null,
  status text not null,
  is_open boolean not null,
  impact text not null,
  urgency text not null,
  priority text not null,
  channel text not null,
  requester_id uuid not null,
  organisation_id uuid,
  team_id uuid,
  assignee_id uuid,
  mailbox_id uuid,
  tags text[] default '{}'::text[] not null,
  followers uuid[] default '{}'::uuid[] not null,
  preview text default ''::text not null,
  message_count integer default 0 not null,
  attachment_count integer default 0 not null,
  waiting_since timestamp with time zone,
  first_replied_at timestamp with time zone,
  solved_at timestamp with time zone,
  closed_at timestamp with time zone,
  reopens integer default 0 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer not null,
  participants uuid[] default '{}'::uuid[] not null,
  held_count integer default 0 not null,
  fields jsonb default '{}'::jsonb not null,
  field_texts jsonb default '{}'::jsonb not null,
  subject_fold text default ''::text not null,
  merged_into uuid,
  case_id uuid,
  parent_id uuid,
  child_count integer default 0 not null,
  open_child_count integer default 0 not null,
  task_count integer default 0 not null,
  open_task_count integer default 0 not null,
  snoozed_until timestamp with time zone,
  snooze_wakes text,
  is_spam boolean default false not null,
  service_id uuid,
  form_id uuid,
  site_id uuid,
  tier integer default 1 not null,
  triaged_at timestamp with time zone,
  policy_id uuid,
  clocks jsonb default '[]'::jsonb not null,
  due_at timestamp with time zone,
  clock_next_at timestamp with time zone,
  breaches integer default 0 not null,
  promised_at timestamp with time zone,
  assigned_at timestamp with time zone,
  accept_by timestamp with time zone,
  accepted_at timestamp with time zone,
  handover_id uuid,
  escalation_level integer default 0 not null,
  open_approvals integer default 0 not null,
  workflow_run_id uuid,
  is_priority_set boolean default false not null,
  constraint ticket_pkey PRIMARY KEY (workspace_id, id),
  constraint ticket_workspace_id_number_key UNIQUE (workspace_id, number),
  constraint ticket_case_fkey FOREIGN KEY (workspace_id, case_id) REFERENCES ticket_case(workspace_id, id),
  constraint ticket_form_fkey FOREIGN KEY (workspace_id, form_id) REFERENCES law_item(workspace_id, id),
  constraint ticket_merged_into_fkey FOREIGN KEY (workspace_id, merged_into) REFERENCES ticket(workspace_id, id),
  constraint ticket_parent_fkey FOREIGN KEY (workspace_id, parent_id) REFERENCES ticket(workspace_id, id),
  constraint ticket_service_fkey FOREIGN KEY (workspace_id, service_id) REFERENCES law_item(workspace_id, id),
  constraint ticket_site_fkey FOREIGN KEY (workspace_id, site_id) REFERENCES site(workspace_id, id),
  constraint ticket_workspace_id_assignee_id_fkey FOREIGN KEY (workspace_id, assignee_id) REFERENCES person(workspace_id, id),
  constraint ticket_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint ticket_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailbox(workspace_id, id),
  constraint ticket_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation(workspace_id, id),
  constraint ticket_workspace_id_requester_id_fkey FOREIGN KEY (workspace_id, requester_id) REFERENCES person(workspace_id, id),
  constraint ticket_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id),
  constraint ticket_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'portal'::text, 'api'::text, 'agent'::text, 'phone'::text]))),
  constraint ticket_impact_check CHECK ((impact = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  constraint ticket_priority_check CHECK ((priority = ANY (ARRAY['urgent'::text, 'high'::text, 'normal'::text, 'low'::text]))),
  constraint ticket_snooze_wakes_check CHECK ((snooze_wakes = ANY (ARRAY['time'::text, 'reply'::text, 'children'::text]))),
  constraint ticket_status_check CHECK ((status = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'on_hold'::text, 'solved'::text, 'closed'::text]))),
  constraint ticket_urgency_check CHECK ((urgency = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text])))
);
CREATE INDEX ticket_accept_by ON public.ticket USING btree (workspace_id, accept_by) WHERE (accept_by IS NOT NULL);
CREATE INDEX ticket_all ON public.ticket USING btree (workspace_id, updated_at DESC, number DESC);
CREATE INDEX ticket_case_members ON public.ticket USING btree (workspace_id, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX ticket_children ON public.ticket USING btree (workspace_id, parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX ticket_clock_next ON public.ticket USING btree (workspace_id, clock_next_at) WHERE (clock_next_at IS NOT NULL);
CREATE INDEX ticket_created ON public.ticket USING btree (workspace_id, is_open, created_at DESC, number DESC);
CREATE INDEX ticket_due ON public.ticket USING btree (workspace_id, due_at, number) WHERE (due_at IS NOT NULL);
CREATE INDEX ticket_merged ON public.ticket USING btree (workspace_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX ticket_mine ON public.ticket USING btree (workspace_id, assignee_id, is_open, updated_at DESC, number DESC);
CREATE INDEX ticket_open ON public.ticket USING btree (workspace_id, updated_at DESC, number DESC) WHERE is_open;
CREATE INDEX ticket_organisation ON public.ticket USING btree (workspace_id, organisation_id, updated_at DESC, number DESC);
CREATE INDEX ticket_priority ON public.ticket USING btree (workspace_id, is_open, priority, updated_at DESC, number DESC);
CREATE INDEX ticket_requester ON public.ticket USING btree (workspace_id, requester_id, updated_at DESC, number DESC);
CREATE INDEX ticket_service ON public.ticket USING btree (workspace_id, service_id, updated_at DESC, number DESC) WHERE (service_id IS NOT NULL);
CREATE INDEX ticket_snoozed ON public.ticket USING btree (workspace_id, snoozed_until) WHERE (snoozed_until IS NOT NULL);
CREATE INDEX ticket_spam ON public.ticket USING btree (workspace_id, updated_at DESC, number DESC) WHERE is_spam;
CREATE INDEX ticket_status ON public.ticket USING btree (workspace_id, status, updated_at DESC, number DESC);
CREATE INDEX ticket_team ON public.ticket USING btree (workspace_id, team_id, is_open, updated_at DESC, number DESC);
CREATE INDEX ticket_tray ON public.ticket USING btree (workspace_id, team_id, created_at) WHERE (is_open AND (assignee_id IS NULL));
CREATE INDEX ticket_triage ON public.ticket USING btree (workspace_id, created_at, number) WHERE ((triaged_at IS NULL) AND (status = 'new'::text));
CREATE INDEX ticket_unassigned ON public.ticket USING btree (workspace_id, updated_at DESC, number DESC) WHERE (is_open AND (assignee_id IS NULL));
CREATE INDEX ticket_waiting ON public.ticket USING btree (workspace_id, waiting_since, number) WHERE (waiting_since IS NOT NULL);
alter table ticket enable row level security;
alter table ticket force row level security;
create policy workspace on ticket using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket to handrail_app;

create table ticket_article (
  workspace_id uuid not null,
  ticket_id uuid not null,
  article_id uuid not null,
  kind text not null,
  person_id uuid,
  at timestamp with time zone not null,
  constraint ticket_article_pkey PRIMARY KEY (workspace_id, ticket_id, article_id, kind),
  constraint ticket_article_workspace_id_article_id_fkey FOREIGN KEY (workspace_id, article_id) REFERENCES article(workspace_id, id),
  constraint ticket_article_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint ticket_article_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint ticket_article_kind_check CHECK ((kind = ANY (ARRAY['solved_by'::text, 'sent'::text, 'read_before'::text])))
);
CREATE INDEX ticket_article_by_article ON public.ticket_article USING btree (workspace_id, article_id, at DESC);
alter table ticket_article enable row level security;
alter table ticket_article force row level security;
create policy workspace on ticket_article using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket_article to handrail_app;

create table ticket_case (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint ticket_case_pkey PRIMARY KEY (workspace_id, id),
  constraint ticket_case_workspace_id_created_by_fkey FOREIGN KEY (workspace_id, created_by) REFERENCES person(workspace_id, id),
  constraint ticket_case_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table ticket_case enable row level security;
alter table ticket_case force row level security;
create policy workspace on ticket_case using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket_case to handrail_app;

create table ticket_counter (
  workspace_id uuid not null,
  last bigint not null,
  constraint ticket_counter_pkey PRIMARY KEY (workspace_id),
  constraint ticket_counter_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table ticket_counter enable row level security;
alter table ticket_counter force row level security;
create policy workspace on ticket_counter using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket_counter to handrail_app;

create table ticket_gift (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ticket_id uuid not null,
  hundredths bigint not null,
  at timestamp with time zone not null,
  constraint ticket_gift_pkey PRIMARY KEY (workspace_id, id),
  constraint ticket_gift_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint ticket_gift_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE INDEX ticket_gift_by_person ON public.ticket_gift USING btree (workspace_id, person_id, at DESC) INCLUDE (hundredths);
alter table ticket_gift enable row level security;
alter table ticket_gift force row level security;
create policy workspace on ticket_gift using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket_gift to handrail_app;

create table ticket_link (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  from_id uuid not null,
  to_id uuid not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  constraint ticket_link_pkey PRIMARY KEY (workspace_id, id),
  constraint ticket_link_workspace_id_from_id_to_id_kind_key UNIQUE (workspace_id, from_id, to_id, kind),
  constraint ticket_link_workspace_id_from_id_fkey FOREIGN KEY (workspace_id, from_id) REFERENCES ticket(workspace_id, id),
  constraint ticket_link_workspace_id_to_id_fkey FOREIGN KEY (workspace_id, to_id) REFERENCES ticket(workspace_id, id),
  constraint ticket_link_check CHECK ((from_id <> to_id)),
  constraint ticket_link_kind_check CHECK ((kind = ANY (ARRAY['relates'::text, 'duplicates'::text, 'causes'::text, 'blocks'::text, 'split'::text])))
);
CREATE INDEX ticket_link_back ON public.ticket_link USING btree (workspace_id, to_id);
alter table ticket_link enable row level security;
alter table ticket_link force row level security;
create policy workspace on ticket_link using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket_link to handrail_app;

create table ticket_load (
  workspace_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  hundredths bigint not null,
  constraint ticket_load_pkey PRIMARY KEY (workspace_id, ticket_id),
  constraint ticket_load_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint ticket_load_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE INDEX ticket_load_by_person ON public.ticket_load USING btree (workspace_id, person_id) INCLUDE (hundredths);
alter table ticket_load enable row level security;
alter table ticket_load force row level security;
create policy workspace on ticket_load using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket_load to handrail_app;

create table ticket_pass (
  workspace_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  reason text not null,
  at timestamp with time zone not null,
  constraint ticket_pass_pkey PRIMARY KEY (workspace_id, ticket_id, person_id),
  constraint ticket_pass_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint ticket_pass_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
alter table ticket_pass enable row level security;
alter table ticket_pass force row level security;
create policy workspace on ticket_pass using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket_pass to handrail_app;

create table ticket_read (
  workspace_id uuid not null,
  person_id uuid not null,
  ticket_id uuid not null,
  message_id uuid,
  at timestamp with time zone not null,
  constraint ticket_read_pkey PRIMARY KEY (workspace_id, person_id, ticket_id),
  constraint ticket_read_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint ticket_read_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
alter table ticket_read enable row level security;
alter table ticket_read force row level security;
create policy workspace on ticket_read using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket_read to handrail_app;

create table ticket_tag (
  workspace_id uuid not null,
  tag text not null,
  ticket_id uuid not null,
  constraint ticket_tag_pkey PRIMARY KEY (workspace_id, tag, ticket_id),
  constraint ticket_tag_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE INDEX ticket_tag_by_ticket ON public.ticket_tag USING btree (workspace_id, ticket_id);
alter table ticket_tag enable row level security;
alter table ticket_tag force row level security;
create policy workspace on ticket_tag using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket_tag to handrail_app;

create table ticket_task (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  title text not null,
  assignee_id uuid,
  due_at timestamp with time zone,
  checklist text,
  "position" integer not null,
  done_at timestamp with time zone,
  done_by uuid,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  team_id uuid,
  constraint ticket_task_pkey PRIMARY KEY (workspace_id, id),
  constraint ticket_task_team_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id),
  constraint ticket_task_workspace_id_assignee_id_fkey FOREIGN KEY (workspace_id, assignee_id) REFERENCES person(workspace_id, id),
  constraint ticket_task_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE INDEX ticket_task_by_ticket ON public.ticket_task USING btree (workspace_id, ticket_id, "position");
CREATE INDEX ticket_task_mine ON public.ticket_task USING btree (workspace_id, assignee_id, due_at) WHERE (done_at IS NULL);
CREATE INDEX ticket_task_of_team ON public.ticket_task USING btree (workspace_id, team_id, due_at) WHERE ((done_at IS NULL) AND (team_id IS NOT NULL));
alter table ticket_task enable row level security;
alter table ticket_task force row level security;
create policy workspace on ticket_task using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket_task to handrail_app;

create table ticket_text (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  value text not null,
  constraint ticket_text_pkey PRIMARY KEY (workspace_id, id),
  constraint ticket_text_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
alter table ticket_text enable row level security;
alter table ticket_text force row level security;
create policy workspace on ticket_text using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket_text to handrail_app;

create table view (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  scope text not null,
  owner_id uuid not null,
  team_id uuid,
  condition jsonb not null,
  sort jsonb not null,
  columns jsonb default '[]'::jsonb not null,
  "grouping" text,
  "position" integer default 0 not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint view_pkey PRIMARY KEY (workspace_id, id),
  constraint view_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint view_workspace_id_owner_id_fkey FOREIGN KEY (workspace_id, owner_id) REFERENCES person(workspace_id, id),
  constraint view_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id),
  constraint view_check CHECK (((scope = 'team'::text) = (team_id IS NOT NULL))),
  constraint view_scope_check CHECK ((scope = ANY (ARRAY['personal'::text, 'team'::text, 'shared'::text])))
);
CREATE INDEX view_by_owner ON public.view USING btree (workspace_id, owner_id);
alter table view enable row level security;
alter table view force row level security;
create policy workspace on view using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on view to handrail_app;

create table visit (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  site_id uuid,
  place text default ''::text not null,
  state text not null,
  version integer default 1 not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint visit_pkey PRIMARY KEY (workspace_id, id),
  constraint visit_workspace_id_created_by_fkey FOREIGN KEY (workspace_id, created_by) REFERENCES person(workspace_id, id),
  constraint visit_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint visit_workspace_id_site_id_fkey FOREIGN KEY (workspace_id, site_id) REFERENCES site(workspace_id, id),
  constraint visit_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint visit_check CHECK ((ends_at > starts_at)),
  constraint visit_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'done'::text, 'cancelled'::text])))
);
CREATE INDEX visit_by_end ON public.visit USING btree (workspace_id, ends_at);
CREATE INDEX visit_by_person ON public.visit USING btree (workspace_id, person_id, ends_at);
CREATE INDEX visit_by_ticket ON public.visit USING btree (workspace_id, ticket_id, starts_at DESC);
alter table visit enable row level security;
alter table visit force row level security;
create policy workspace on visit using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on visit to handrail_app;

create table webhook_delivery (
  workspace_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  key text not null,
  type text not null,
  url text not null,
  body text not null,
  state text default 'waiting'::text not null,
  attempts integer default 0 not null,
  status integer,
  answer text,
  error text,
  at timestamp with time zone not null,
  last_at timestamp with time zone,
  next_at timestamp with time zone,
  constraint webhook_delivery_pkey PRIMARY KEY (workspace_id, id),
  constraint webhook_delivery_workspace_id_webhook_id_key_key UNIQUE (workspace_id, webhook_id, key),
  constraint webhook_delivery_workspace_id_webhook_id_fkey FOREIGN KEY (workspace_id, webhook_id) REFERENCES law_item(workspace_id, id) ON DELETE CASCADE,
  constraint webhook_delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text])))
);
CREATE INDEX webhook_delivery_newest ON public.webhook_delivery USING btree (workspace_id, at DESC, id DESC);
CREATE INDEX webhook_delivery_of ON public.webhook_delivery USING btree (workspace_id, webhook_id, at DESC, id DESC);
alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy workspace on webhook_delivery using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on webhook_delivery to handrail_app;

create table webhook_state (
  workspace_id uuid not null,
  webhook_id uuid not null,
  secret text,
  old_secret text,
  old_until timestamp with time zone,
  stopped_at timestamp with time zone,
  stopped_because text,
  constraint webhook_state_pkey PRIMARY KEY (workspace_id, webhook_id),
  constraint webhook_state_workspace_id_webhook_id_fkey FOREIGN KEY (workspace_id, webhook_id) REFERENCES law_item(workspace_id, id) ON DELETE CASCADE
);
alter table webhook_state enable row level security;
alter table webhook_state force row level security;
create policy workspace on webhook_state using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on webhook_state to handrail_app;

create table workflow_run (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  workflow_id uuid not null,
  version integer not null,
  name text not null,
  definition jsonb not null,
  state text not null,
  run jsonb not null,
  answered text[] default '{}'::text[] not null,
  acted text[] default '{}'::text[] not null,
  started_by uuid,
  because text,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint workflow_run_pkey PRIMARY KEY (workspace_id, id),
  constraint workflow_run_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint workflow_run_workspace_id_started_by_fkey FOREIGN KEY (workspace_id, started_by) REFERENCES person(workspace_id, id),
  constraint workflow_run_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint workflow_run_workspace_id_workflow_id_fkey FOREIGN KEY (workspace_id, workflow_id) REFERENCES law_item(workspace_id, id),
  constraint workflow_run_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'cancelled'::text])))
);
CREATE INDEX workflow_run_by_ticket ON public.workflow_run USING btree (workspace_id, ticket_id, started_at DESC);
CREATE UNIQUE INDEX workflow_run_running ON public.workflow_run USING btree (workspace_id, ticket_id) WHERE (state = 'running'::text);
alter table workflow_run enable row level security;
alter table workflow_run force row level security;
create policy workspace on workflow_run using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on workflow_run to handrail_app;

create table workspace (
  id uuid not null,
  slug text not null,
  name text not null,
  host text,
  created_at timestamp with time zone not null,
  constraint workspace_pkey PRIMARY KEY (id),
  constraint workspace_host_key UNIQUE (host),
  constraint workspace_slug_key UNIQUE (slug),
  constraint workspace_slug_check CHECK ((slug ~ '^[a-z0-9-]{1,40}$'::text))
);
grant insert, select, update on workspace to handrail_app;

create table workspace_setting (
  workspace_id uuid not null,
  data jsonb default '{}'::jsonb not null,
  constraint workspace_setting_pkey PRIMARY KEY (workspace_id),
  constraint workspace_setting_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table workspace_setting enable row level security;
alter table workspace_setting force row level security;
create policy workspace on workspace_setting using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on workspace_setting to handrail_app;

CREATE OR REPLACE FUNCTION public.fold_name(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN TRIM(BOTH FROM regexp_replace(replace(replace(replace(replace(replace(replace(regexp_replace(NORMALIZE(lower(name), NFKD), '[\u0300-\u036f]'::text, ''::text, 'g'::text), 'ß'::text, 'ss'::text), 'æ'::text, 'ae'::text), 'œ'::text, 'oe'::text), 'ø'::text, 'o'::text), 'đ'::text, 'd'::text), 'ł'::text, 'l'::text), '\s+'::text, ' '::text, 'g'::text));

CREATE OR REPLACE FUNCTION public.keep_words_of_identity()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then perform write_words_of_person(old.workspace_id, old.person_id); end if;
  if tg_op <> 'DELETE' then perform write_words_of_person(new.workspace_id, new.person_id); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_words_of_new_people()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into name_word (workspace_id, subject, word, id)
    select p.workspace_id, 'person', w, p.id from made as p, words_of(p.name, array[p.email], '{}') as w
    where p.state <> 'merged' on conflict do nothing;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_words_of_organisation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from name_word where workspace_id = new.workspace_id and subject = 'organisation' and id = new.id;
  if new.merged_into is null then
    insert into name_word (workspace_id, subject, word, id)
      select new.workspace_id, 'organisation', w, new.id from words_of(
        new.name, array(select 'x@' || d from unnest(new.domains) as d), '{}') as w
      where w <> 'x' and w not like 'x@%' on conflict do nothing;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_words_of_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform write_words_of_person(new.workspace_id, new.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.words_of(name text, addresses text[], numbers text[])
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT DISTINCT "left"(words.word, 200) AS "left"
    FROM ( SELECT unnest(regexp_split_to_array(fold_name(words_of.name), '[^[:alnum:]]+'::text)) AS word
         UNION ALL
          SELECT unnest(words_of.addresses) AS unnest
         UNION ALL
          SELECT split_part(a.a, '@'::text, 2) AS split_part
            FROM unnest(words_of.addresses) a(a)
         UNION ALL
          SELECT unnest(regexp_split_to_array(split_part(a.a, '@'::text, 1), '[^[:alnum:]]+'::text)) AS unnest
            FROM unnest(words_of.addresses) a(a)
         UNION ALL
          SELECT unnest(trim_array(string_to_array(split_part(a.a, '@'::text, 2), '.'::text), 1)) AS unnest
            FROM unnest(words_of.addresses) a(a)
           WHERE (POSITION(('.'::text) IN (split_part(a.a, '@'::text, 2))) > 0)
         UNION ALL
          SELECT regexp_replace(n.n, '\D'::text, ''::text, 'g'::text) AS regexp_replace
            FROM unnest(words_of.numbers) n(n)) words
   WHERE (words.word <> ''::text);
END;

CREATE OR REPLACE FUNCTION public.write_words_of_person(workspace uuid, person uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  delete from name_word where workspace_id = workspace and subject = 'person' and id = person;
  insert into name_word (workspace_id, subject, word, id)
    select workspace, 'person', w, person from person as p, words_of(
      p.name,
      p.email || array(select value from person_identity i
        where i.workspace_id = workspace and i.person_id = person and i.kind = 'email'),
      array(select value from person_identity i
        where i.workspace_id = workspace and i.person_id = person and i.kind = 'phone')
    ) as w
    where p.workspace_id = workspace and p.id = person and p.state <> 'merged' on conflict do nothing;
end $function$;
