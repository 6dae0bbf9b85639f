-- Portal: brands, themes, pages, service notices.

create table brand (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  -- Stands for every host that no brand names.
  is_main boolean not null default false,
  -- { colour, ink, mast, corners }: already corrected so that it can be read.
  look jsonb not null default '{}',
  -- By language: { headline, lead, phone, place, hours, foot }.
  texts jsonb not null default '{}',
  logo_hash text,
  logo_type text,
  -- The published version of its own theme files; 0: the standard theme.
  theme_version int not null default 0,
  draft jsonb,
  draft_version int not null default 0,
  draft_by uuid,
  draft_at timestamptz,
  -- Why its theme could not be shown the last time, so that the standard one was.
  theme_fault text not null default '',
  theme_fault_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, draft_by) references person (workspace_id, id)
);
create unique index brand_main on brand (workspace_id) where is_main;

-- A directory: asked by host name before a workspace is known.
create table brand_host (
  host text primary key check (host = lower(host)),
  workspace_id uuid not null references workspace (id),
  brand_id uuid not null,
  -- The first one is where mails lead to.
  position int not null default 0,
  foreign key (workspace_id, brand_id) references brand (workspace_id, id) on delete cascade
);
create index brand_host_by_brand on brand_host (workspace_id, brand_id);
grant select, insert, update, delete on brand_host to handrail_app;

-- Whose mails lead to which brand: of tickets sent on its pages, of its mailboxes, of its organisations.
create table brand_ticket (
  workspace_id uuid not null,
  ticket_id uuid not null,
  brand_id uuid not null,
  primary key (workspace_id, ticket_id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id) on delete cascade,
  foreign key (workspace_id, brand_id) references brand (workspace_id, id) on delete cascade
);
create table brand_mailbox (
  workspace_id uuid not null,
  mailbox_id uuid not null,
  brand_id uuid not null,
  primary key (workspace_id, mailbox_id),
  foreign key (workspace_id, mailbox_id) references mailbox (workspace_id, id) on delete cascade,
  foreign key (workspace_id, brand_id) references brand (workspace_id, id) on delete cascade
);
create table brand_organisation (
  workspace_id uuid not null,
  organisation_id uuid not null,
  brand_id uuid not null,
  primary key (workspace_id, organisation_id),
  foreign key (workspace_id, organisation_id) references organisation (workspace_id, id) on delete cascade,
  foreign key (workspace_id, brand_id) references brand (workspace_id, id) on delete cascade
);

-- Every publication of theme files, never changed.
create table brand_theme (
  workspace_id uuid not null,
  brand_id uuid not null,
  version int not null,
  -- File name → content.
  files jsonb not null,
  note text not null default '',
  by_id uuid,
  at timestamptz not null,
  primary key (workspace_id, brand_id, version),
  foreign key (workspace_id, brand_id) references brand (workspace_id, id) on delete cascade,
  foreign key (workspace_id, by_id) references person (workspace_id, id)
);

create table portal_page (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  slug text not null,
  -- By language: { title, body, html }.
  texts jsonb not null,
  place text not null default 'foot' check (place in ('menu', 'foot', 'none')),
  position int not null default 0,
  is_published boolean not null default false,
  who text not null default 'everyone' check (who in ('everyone', 'signed_in', 'staff')),
  -- Empty: all.
  brand_ids uuid[] not null default '{}',
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, slug)
);

-- How a page was after each change, never changed.
create table portal_page_version (
  workspace_id uuid not null,
  page_id uuid not null,
  version int not null,
  -- By language: { title, body }.
  texts jsonb not null,
  -- What was changed: texts, place, who …
  fields text[] not null,
  -- The version whose texts came back.
  restored int,
  by_id uuid,
  at timestamptz not null,
  primary key (workspace_id, page_id, version),
  foreign key (workspace_id, page_id) references portal_page (workspace_id, id) on delete cascade,
  foreign key (workspace_id, by_id) references person (workspace_id, id)
);

create table service_notice (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  level text not null check (level in ('info', 'warning', 'outage', 'restored')),
  -- By language: { title, body }.
  texts jsonb not null,
  link text not null default '',
  from_at timestamptz not null,
  until_at timestamptz,
  next_update_at timestamptz,
  brand_ids uuid[] not null default '{}',
  by_id uuid,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, by_id) references person (workspace_id, id)
);
create index service_notice_by_time on service_notice (workspace_id, from_at desc, id desc);

-- The session that it followed to another host: both end together.
alter table session add column follows_id uuid;

insert into brand (workspace_id, id, name, is_main, created_at, updated_at)
  select id, gen_random_uuid(), name, true, created_at, created_at from workspace;

do $$
declare t text;
begin
  foreach t in array array['brand', 'brand_ticket', 'brand_mailbox', 'brand_organisation', 'brand_theme', 'portal_page',
    'portal_page_version', 'service_notice']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;
