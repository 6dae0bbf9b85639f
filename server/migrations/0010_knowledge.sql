-- Knowledge: collections, articles, their editions by language with versions, files, old addresses, imports.

create table knowledge_counter (
  workspace_id uuid primary key references workspace (id),
  last int not null
);
-- Counts writes of knowledge, so that pages and searches can be kept by it.
create table knowledge_stamp (
  workspace_id uuid primary key references workspace (id),
  stamp bigint not null
);
create table collection (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  parent_id uuid,
  slug text not null,
  icon text not null default '',
  -- By language.
  names jsonb not null,
  descriptions jsonb not null default '{}',
  position int not null default 0,
  who text not null default 'everyone' check (who in ('everyone', 'signed_in', 'staff')),
  organisation_ids uuid[] not null default '{}',
  roles text[] not null default '{}',
  brand_ids uuid[] not null default '{}',
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, slug),
  foreign key (workspace_id, parent_id) references collection (workspace_id, id)
);
create index collection_by_parent on collection (workspace_id, parent_id, position);

create table article (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  number int not null,
  collection_id uuid,
  kind text not null check (kind in ('how_to', 'known_error', 'faq', 'reference')),
  state text not null default 'draft' check (state in ('draft', 'internal', 'public')),
  archived_at timestamptz,
  owner_id uuid,
  -- When somebody looks whether it is still right.
  review_on text check (review_on ~ '^\d{4}-\d\d-\d\d$'),
  -- How many days after a look the next one is due.
  review_every int,
  review_told_on text,
  who text not null default 'everyone' check (who in ('everyone', 'signed_in', 'staff')),
  organisation_ids uuid[] not null default '{}',
  roles text[] not null default '{}',
  brand_ids uuid[] not null default '{}',
  main_language text not null,
  -- The ticket it was written from.
  ticket_id uuid,
  -- What an import knows it by, so that bringing it in again changes it.
  origin text,
  -- How often requesters opened it; counted by who shows it.
  views int not null default 0,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- The newest publication of any language.
  published_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, number),
  unique (workspace_id, origin),
  foreign key (workspace_id, collection_id) references collection (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id),
  foreign key (workspace_id, created_by) references person (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id)
);
create index article_by_change on article (workspace_id, updated_at desc, id desc);
create index article_by_collection on article (workspace_id, collection_id);
create index article_by_publication on article (workspace_id, published_at desc, id desc)
  where state <> 'draft' and archived_at is null;
create index article_by_views on article (workspace_id, views desc, id desc)
  where state <> 'draft' and archived_at is null;
create index article_by_review on article (workspace_id, review_on) where archived_at is null;
create index article_by_ticket on article (workspace_id, ticket_id);

create table article_edition (
  workspace_id uuid not null,
  article_id uuid not null,
  language text not null,
  -- What is published; version 0: nothing yet.
  title text not null default '',
  slug text not null default '',
  summary text not null default '',
  body text not null default '',
  html text not null default '',
  -- [{ level, id, text }]
  headings jsonb not null default '[]',
  -- The body's words without markup.
  plain text not null default '',
  version int not null default 0,
  published_at timestamptz,
  published_by uuid,
  -- Since when the main language says something else.
  outdated_since timestamptz,
  -- Not published yet; draft_version counts every saving, also when there is no draft any more.
  has_draft boolean not null default false,
  draft_title text not null default '',
  draft_summary text not null default '',
  draft_body text not null default '',
  draft_version int not null default 0,
  draft_by uuid,
  draft_at timestamptz,
  review text not null default 'none' check (review in ('none', 'asked', 'returned')),
  review_by uuid,
  review_at timestamptz,
  review_note text not null default '',
  primary key (workspace_id, article_id, language),
  foreign key (workspace_id, article_id) references article (workspace_id, id),
  foreign key (workspace_id, published_by) references person (workspace_id, id),
  foreign key (workspace_id, draft_by) references person (workspace_id, id),
  foreign key (workspace_id, review_by) references person (workspace_id, id)
);
create index article_edition_in_review on article_edition (workspace_id, review_at) where review = 'asked';

create table article_version (
  workspace_id uuid not null,
  article_id uuid not null,
  language text not null,
  version int not null,
  title text not null,
  summary text not null,
  body text not null,
  -- Too small a change to make other languages out of date.
  is_minor boolean not null default false,
  note text not null default '',
  author_id uuid,
  approver_id uuid,
  at timestamptz not null,
  primary key (workspace_id, article_id, language, version),
  foreign key (workspace_id, article_id) references article (workspace_id, id),
  foreign key (workspace_id, author_id) references person (workspace_id, id),
  foreign key (workspace_id, approver_id) references person (workspace_id, id)
);

-- Addresses it had elsewhere, such as /hc/en-us/articles/360001-vpn.
create table article_alias (
  workspace_id uuid not null,
  path text not null,
  article_id uuid not null,
  language text,
  primary key (workspace_id, path),
  foreign key (workspace_id, article_id) references article (workspace_id, id)
);
create index article_alias_by_article on article_alias (workspace_id, article_id);

create table article_file (
  workspace_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  name text not null,
  type text not null,
  size bigint not null,
  hash text not null,
  added_by uuid,
  added_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, article_id) references article (workspace_id, id),
  foreign key (workspace_id, added_by) references person (workspace_id, id)
);
create index article_file_by_article on article_file (workspace_id, article_id);

create table article_import (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  -- { hash, format, … }
  source jsonb not null,
  state text not null check (state in ('running', 'done', 'failed')),
  -- How many items are brought in.
  place int not null default 0,
  counts jsonb not null default '{}',
  -- [{ path, what, message }]
  report jsonb not null default '[]',
  error text,
  started_by uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, started_by) references person (workspace_id, id)
);
create index article_import_newest on article_import (workspace_id, started_at desc);

do $$
declare t text;
begin
  foreach t in array array['knowledge_counter', 'knowledge_stamp', 'collection', 'article', 'article_edition',
    'article_version', 'article_alias', 'article_file', 'article_import']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;
