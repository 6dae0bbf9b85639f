-- What rules did and why not, what they suggest, the work they do after a change, and webhooks.

-- Of one change of a ticket: every rule that was asked.
create table rule_trace (
  workspace_id uuid not null,
  ticket_id uuid not null,
  -- The ticket's version that the change made.
  version int not null,
  at timestamptz not null,
  actor_name text not null,
  -- Types of what happened, without what rules added.
  events text[] not null,
  -- [{ ruleId, version, did, failed, was, actions }]
  rules jsonb not null,
  primary key (workspace_id, ticket_id, version),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id)
);
create index rule_trace_at on rule_trace (workspace_id, at);
-- Actions of one rule on one ticket, done one after the other after the change is written.
create table rule_run (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  source text not null check (source in ('trigger', 'time_rule', 'suggestion', 'workflow')),
  -- Of a workflow's actions null.
  rule_id uuid,
  rule_version int,
  name text not null,
  -- What is known of the ticket's version that set it off.
  ticket_version int,
  because text not null,
  -- Rules that led here, which it must not set off again: { ruleIds, depth }
  chain jsonb not null,
  -- Who accepted the suggestion.
  accepted_by uuid,
  actions jsonb not null,
  -- Of each action that is over: { state, note, at }
  results jsonb not null default '[]',
  -- Some action failed.
  is_failed boolean not null default false,
  state text not null default 'running' check (state in ('running', 'waiting', 'done', 'stopped')),
  at timestamptz not null,
  next_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, rule_id) references law_item (workspace_id, id),
  foreign key (workspace_id, accepted_by) references person (workspace_id, id)
);
create index rule_run_by_ticket on rule_run (workspace_id, ticket_id, at desc);
create index rule_run_newest on rule_run (workspace_id, at desc, id desc);
create index rule_run_by_rule on rule_run (workspace_id, rule_id, at desc, id desc);
-- What a rule that suggests would do.
create table rule_suggestion (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  rule_id uuid not null,
  rule_version int not null,
  name text not null,
  actions jsonb not null,
  because text not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'dismissed', 'overtaken')),
  at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, rule_id) references law_item (workspace_id, id),
  foreign key (workspace_id, decided_by) references person (workspace_id, id)
);
create index rule_suggestion_by_ticket on rule_suggestion (workspace_id, ticket_id, at desc);
create unique index rule_suggestion_open on rule_suggestion (workspace_id, ticket_id, rule_id) where state = 'open';
-- A stretch of time in which the condition of a time rule holds for a ticket; gone once it does not hold.
create table rule_stretch (
  workspace_id uuid not null,
  rule_id uuid not null,
  ticket_id uuid not null,
  since timestamptz not null,
  acted_at timestamptz not null,
  times int not null default 1,
  primary key (workspace_id, rule_id, ticket_id),
  foreign key (workspace_id, rule_id) references law_item (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id)
);
create index rule_stretch_by_ticket on rule_stretch (workspace_id, ticket_id);
-- As whom the desk itself writes into tickets.
create table desk_author (
  workspace_id uuid not null references workspace (id),
  person_id uuid not null,
  primary key (workspace_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);

-- What of a webhook is no law: its secrets, sealed, and whether it was stopped.
create table webhook_state (
  workspace_id uuid not null,
  webhook_id uuid not null,
  secret text,
  old_secret text,
  old_until timestamptz,
  stopped_at timestamptz,
  stopped_because text,
  primary key (workspace_id, webhook_id),
  foreign key (workspace_id, webhook_id) references law_item (workspace_id, id) on delete cascade
);
create table webhook_delivery (
  workspace_id uuid not null,
  -- Also the delivery's `webhook-id`, the same at every try.
  id uuid not null,
  webhook_id uuid not null,
  -- What it tells; once for a webhook.
  key text not null,
  type text not null,
  url text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts int not null default 0,
  status int,
  answer text,
  error text,
  at timestamptz not null,
  last_at timestamptz,
  next_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, webhook_id, key),
  foreign key (workspace_id, webhook_id) references law_item (workspace_id, id) on delete cascade
);
create index webhook_delivery_newest on webhook_delivery (workspace_id, at desc, id desc);
create index webhook_delivery_of on webhook_delivery (workspace_id, webhook_id, at desc, id desc);

do $$
declare t text;
begin
  foreach t in array array['rule_trace', 'rule_run', 'rule_suggestion', 'rule_stretch', 'desk_author', 'webhook_state',
    'webhook_delivery']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;
