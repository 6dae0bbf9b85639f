-- Requests of the portal: what was begun, who was let in, copies of one's own data, kiosks.
create table portal_draft (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  person_id uuid,
  -- Of a stranger: SHA-256 of the secret in their cookie.
  key_hash bytea,
  -- The intake form; '' is the open one.
  form text not null default '',
  fields jsonb not null default '{}',
  files jsonb not null default '[]',
  changed_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  check ((person_id is null) <> (key_hash is null))
);
create unique index portal_draft_of_person on portal_draft (workspace_id, person_id, form)
  where person_id is not null;
create unique index portal_draft_of_key on portal_draft (workspace_id, key_hash, form) where key_hash is not null;
create index portal_draft_over on portal_draft (workspace_id, expires_at);

-- People whom the requester let into a request on the portal: they see the whole conversation.
create table portal_share (
  workspace_id uuid not null references workspace (id),
  ticket_id uuid not null,
  person_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (workspace_id, ticket_id, person_id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, added_by) references person (workspace_id, id)
);
create index portal_share_by_person on portal_share (workspace_id, person_id);

-- A copy of what the desk keeps of one person, made by a job and kept for some days.
create table portal_export (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('waiting', 'done', 'failed')),
  -- Requests written so far, of how many.
  done int not null default 0,
  total int not null default 0,
  hash text,
  size bigint,
  asked_at timestamptz not null,
  ready_at timestamptz,
  expires_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index portal_export_of_person on portal_export (workspace_id, person_id, asked_at desc);

-- Devices at a counter. Their address is signed, so no secret is kept; a removed one opens nothing.
create table kiosk (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  -- Forms it offers; none: all of the portal.
  form_ids uuid[] not null default '{}',
  -- Grows with each new address; the ones before open nothing any more.
  address int not null default 1,
  version int not null default 1,
  -- Null: the command line.
  created_by uuid,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references person (workspace_id, id)
);
create table kiosk_ticket (
  workspace_id uuid not null references workspace (id),
  ticket_id uuid not null,
  kiosk_id uuid not null,
  opened_at timestamptz not null,
  primary key (workspace_id, ticket_id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, kiosk_id) references kiosk (workspace_id, id)
);
create index kiosk_ticket_by_kiosk on kiosk_ticket (workspace_id, kiosk_id, opened_at desc);

do $$
declare t text;
begin
  foreach t in array array['portal_draft', 'portal_share', 'portal_export', 'kiosk', 'kiosk_ticket']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;
