-- The law of a desk, and what it makes of tickets: services, priorities, clocks, hand-overs, reasons.

-- Everything a manager sets for automatic decisions, all kinds alike: what is published, and a draft beside it.
create table law (
  workspace_id uuid not null references workspace (id),
  -- Grows with every change of the law.
  version int not null,
  -- Ever another one: what was read under it is still right while it stands, and only here.
  stamp uuid not null default gen_random_uuid(),
  primary key (workspace_id)
);
insert into law (workspace_id, version) select id, 1 from workspace;
create table law_item (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  kind text not null check (kind in ('calendar', 'sla_policy', 'ola', 'priority_policy', 'trigger', 'time_rule', 'routing',
    'approval', 'workflow', 'service', 'form', 'webhook')),
  name text not null,
  position int not null,
  mode text not null default 'act' check (mode in ('act', 'suggest')),
  is_on boolean not null default true,
  -- The published version and what it says; null: never published.
  version int,
  body jsonb,
  published_at timestamptz,
  draft_name text,
  draft jsonb,
  draft_by uuid,
  draft_at timestamptz,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, draft_by) references person (workspace_id, id),
  check ((version is null) = (body is null)),
  check ((draft is null) = (draft_at is null))
);
create index law_item_order on law_item (workspace_id, kind, position) where removed_at is null;
create table law_version (
  workspace_id uuid not null,
  item_id uuid not null,
  version int not null,
  name text not null,
  body jsonb not null,
  note text not null,
  author_id uuid,
  at timestamptz not null,
  primary key (workspace_id, item_id, version),
  foreign key (workspace_id, item_id) references law_item (workspace_id, id),
  foreign key (workspace_id, author_id) references person (workspace_id, id)
);

alter table ticket no force row level security;
alter table ticket
  add column service_id uuid,
  add column form_id uuid,
  add column site_id uuid,
  add column tier int not null default 1,
  add column triaged_at timestamptz,
  add column policy_id uuid,
  -- The clocks of its promises, as rules/sla/clock.ts has them.
  add column clocks jsonb not null default '[]',
  -- Earliest due time of the running clocks.
  add column due_at timestamptz,
  -- When a clock warns or is breached next.
  add column clock_next_at timestamptz,
  add column breaches int not null default 0,
  -- The requester was promised to hear more by then.
  add column promised_at timestamptz,
  add column assigned_at timestamptz,
  add column accept_by timestamptz,
  add column accepted_at timestamptz,
  -- A hand-over nobody has accepted yet.
  add column handover_id uuid,
  add column escalation_level int not null default 0,
  add column open_approvals int not null default 0,
  add column workflow_run_id uuid,
  add constraint ticket_service_fkey foreign key (workspace_id, service_id) references law_item (workspace_id, id),
  add constraint ticket_form_fkey foreign key (workspace_id, form_id) references law_item (workspace_id, id);
alter table ticket force row level security;
create index ticket_clock_next on ticket (workspace_id, clock_next_at) where clock_next_at is not null;
create index ticket_due on ticket (workspace_id, due_at, number) where due_at is not null;
create index ticket_accept_by on ticket (workspace_id, accept_by) where accept_by is not null;
create index ticket_triage on ticket (workspace_id, created_at, number) where triaged_at is null and status = 'new';
create index ticket_service on ticket (workspace_id, service_id, updated_at desc, number desc) where service_id is not null;

-- What a requester was asked to fill in; the link in the mail asks only for that.
create table information_request (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  ticket_id uuid not null,
  -- Keys of custom fields.
  fields text[] not null,
  words text not null,
  asked_by uuid,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  given_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, asked_by) references person (workspace_id, id)
);
create index information_request_by_ticket on information_request (workspace_id, ticket_id);

do $$
declare t text;
begin
  foreach t in array array['law', 'law_item', 'law_version', 'information_request']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;
