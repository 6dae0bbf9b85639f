-- Approvals and workflows: questions with their votes, and runs with where they stand.

alter table person no force row level security;
alter table organisation no force row level security;
-- Who agrees for the people of an organisation.
alter table organisation
  add column lead_id uuid,
  add constraint organisation_lead_fkey foreign key (workspace_id, lead_id) references person (workspace_id, id);
alter table organisation force row level security;
alter table person force row level security;

alter table ticket no force row level security;
create table approval (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  ticket_id uuid not null,
  -- The item of the law it was asked by; null: somebody named the people.
  template_id uuid,
  name text not null,
  question text not null,
  state text not null check (state in ('waiting', 'approved', 'declined', 'cancelled')),
  step int not null,
  -- As rules/approvals/approval.ts has them.
  steps jsonb not null,
  asked_by uuid,
  because text,
  created_at timestamptz not null,
  decided_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, template_id) references law_item (workspace_id, id),
  foreign key (workspace_id, asked_by) references person (workspace_id, id)
);
create index approval_by_ticket on approval (workspace_id, ticket_id, created_at desc);
create table approval_vote (
  workspace_id uuid not null,
  approval_id uuid not null,
  step int not null,
  person_id uuid not null,
  -- Whose deputy they are, or who passed it on to them.
  instead_of uuid,
  state text not null check (state in ('waiting', 'approved', 'declined', 'delegated', 'skipped')),
  comment text not null default '',
  way text check (way in ('desk', 'portal', 'link', 'mail')),
  asked_at timestamptz not null,
  reminders int not null default 0,
  reminded_at timestamptz,
  decided_at timestamptz,
  primary key (workspace_id, approval_id, step, person_id),
  foreign key (workspace_id, approval_id) references approval (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, instead_of) references person (workspace_id, id)
);
create index approval_vote_by_person on approval_vote (workspace_id, person_id, asked_at desc);

create table workflow_run (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  ticket_id uuid not null,
  workflow_id uuid not null,
  -- A run keeps to the version it began with.
  version int not null,
  name text not null,
  definition jsonb not null,
  state text not null check (state in ('running', 'done', 'cancelled')),
  -- Where it stands, as rules/workflow/run.ts has it.
  run jsonb not null,
  -- Places whose form was filled in, and those whose actions were done.
  answered text[] not null default '{}',
  acted text[] not null default '{}',
  started_by uuid,
  because text,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, workflow_id) references law_item (workspace_id, id),
  foreign key (workspace_id, started_by) references person (workspace_id, id)
);
create index workflow_run_by_ticket on workflow_run (workspace_id, ticket_id, started_at desc);
create unique index workflow_run_running on workflow_run (workspace_id, ticket_id) where state = 'running';
alter table ticket force row level security;

do $$
declare t text;
begin
  foreach t in array array['approval', 'approval_vote', 'workflow_run']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;
