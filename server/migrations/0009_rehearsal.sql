-- Trying a law before it is one, and counting clocks anew when it is another.

-- How far the unsolved tickets are judged by what was published last.
create table clock_replay (
  workspace_id uuid not null references workspace (id),
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  -- Tickets up to this one are done.
  after_id uuid,
  total int not null default 0,
  done int not null default 0,
  changed int not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id)
);

-- Drafts played over tickets of the past, beside what was the law.
create table rehearsal (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  trials jsonb not null,
  days int,
  condition jsonb,
  -- Tickets opened since then, up to the one that was newest; asked in the order of their ids.
  since timestamptz not null,
  until timestamptz not null,
  after_id uuid,
  total int not null default 0,
  done int not null default 0,
  -- Sums so far, as rules/rehearsal/sum.ts has them.
  sums jsonb,
  error text,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index rehearsal_by_time on rehearsal (workspace_id, created_at desc, id desc);

-- Tickets that would have become others.
create table rehearsal_row (
  workspace_id uuid not null,
  rehearsal_id uuid not null,
  ticket_id uuid not null,
  number bigint not null,
  whats text[] not null,
  changes jsonb not null,
  primary key (workspace_id, rehearsal_id, number),
  foreign key (workspace_id, rehearsal_id) references rehearsal (workspace_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['clock_replay', 'rehearsal', 'rehearsal_row']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;
