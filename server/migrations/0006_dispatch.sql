-- Dispatch: how much everybody has to do, who was chosen instead of whom, hand-overs, visits, tasks of teams.

-- What each ticket somebody works on takes of their capacity; the sum is their load. In hundredths of a point, so that
-- sums are exact.
create table ticket_load (
  workspace_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  hundredths bigint not null,
  primary key (workspace_id, ticket_id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index ticket_load_by_person on ticket_load (workspace_id, person_id) include (hundredths);
-- Who was given what, and when: for fairness.
create table ticket_gift (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ticket_id uuid not null,
  hundredths bigint not null,
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index ticket_gift_by_person on ticket_gift (workspace_id, person_id, at desc) include (hundredths);

-- Who gave a ticket back or let it lapse: they are not asked again.
create table ticket_pass (
  workspace_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  reason text not null,
  at timestamptz not null,
  primary key (workspace_id, ticket_id, person_id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);

-- Whom people chose, and whom the desk had proposed.
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
  reason text check (reason in ('knows_it', 'relationship', 'learning', 'workload', 'asked_for', 'availability', 'other')),
  note text not null default '',
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  foreign key (workspace_id, by_id) references person (workspace_id, id),
  foreign key (workspace_id, suggested_id) references person (workspace_id, id),
  foreign key (workspace_id, chosen_id) references person (workspace_id, id)
);
create index dispatch_choice_newest on dispatch_choice (workspace_id, is_override, at desc, id desc);

create table handover (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null check (kind in ('escalation', 'shift')),
  from_team_id uuid,
  from_person_id uuid,
  from_tier int not null,
  to_team_id uuid,
  to_person_id uuid,
  to_tier int not null,
  note text not null,
  state text not null check (state in ('open', 'accepted', 'returned', 'withdrawn')),
  created_by uuid,
  created_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text not null default '',
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, from_team_id) references team (workspace_id, id),
  foreign key (workspace_id, from_person_id) references person (workspace_id, id),
  foreign key (workspace_id, to_team_id) references team (workspace_id, id),
  foreign key (workspace_id, to_person_id) references person (workspace_id, id),
  foreign key (workspace_id, created_by) references person (workspace_id, id),
  foreign key (workspace_id, decided_by) references person (workspace_id, id)
);
create index handover_by_ticket on handover (workspace_id, ticket_id, created_at desc);
create index handover_open on handover (workspace_id, created_at) where state = 'open';

create table visit (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  site_id uuid,
  place text not null default '',
  state text not null check (state in ('planned', 'done', 'cancelled')),
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, site_id) references site (workspace_id, id),
  foreign key (workspace_id, created_by) references person (workspace_id, id),
  check (ends_at > starts_at)
);
create index visit_by_end on visit (workspace_id, ends_at);
create index visit_by_person on visit (workspace_id, person_id, ends_at);
create index visit_by_ticket on visit (workspace_id, ticket_id, starts_at desc);

-- Several teams work on one ticket side by side, each with tasks of its own.
alter table team no force row level security;
alter table ticket_task no force row level security;
alter table ticket_task
  add column team_id uuid,
  add constraint ticket_task_team_fkey foreign key (workspace_id, team_id) references team (workspace_id, id);
alter table ticket_task force row level security;
alter table team force row level security;
create index ticket_task_of_team on ticket_task (workspace_id, team_id, due_at) where done_at is null and team_id is not null;

-- What the board and routing read: open tickets without anybody, and everybody's.
create index ticket_tray on ticket (workspace_id, team_id, created_at) where is_open and assignee_id is null;

do $$
declare t text;
begin
  foreach t in array array['ticket_load', 'ticket_gift', 'ticket_pass', 'dispatch_choice', 'handover', 'visit']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;

-- Tickets that are there weigh a point each.
alter table ticket no force row level security;
insert into ticket_load (workspace_id, ticket_id, person_id, hundredths)
  select workspace_id, id, assignee_id, 100 from ticket
  where assignee_id is not null and status in ('new', 'open') and snoozed_until is null and merged_into is null
    and not is_spam;
alter table ticket force row level security;
do $$
declare t text;
begin
  foreach t in array array['ticket_load', 'ticket_gift', 'ticket_pass', 'dispatch_choice', 'handover', 'visit']
  loop
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
