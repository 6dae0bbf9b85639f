-- The desk: workspaces, people, tickets, mail, files, events, jobs.
-- handrail_app may read and write rows but owns nothing; row level security decides which rows exist for it.

-- Directory: needed before a workspace is known, so without row level security.
create table workspace (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,40}$'),
  name text not null,
  host text unique,
  created_at timestamptz not null
);
create table mail_route (
  address text primary key check (address = lower(address)),
  workspace_id uuid not null references workspace (id),
  mailbox_id uuid not null
);

create table workspace_setting (
  workspace_id uuid primary key references workspace (id),
  data jsonb not null default '{}'
);

-- People.
create table organisation (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  -- A column, because lower() is not leakproof and so cannot be searched by index under row level security.
  sort_name text not null generated always as (lower(name)) stored,
  domains text[] not null default '{}',
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create index organisation_by_name on organisation (workspace_id, sort_name, id);
create table person (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  email text not null check (email = lower(email)),
  name text not null,
  sort_name text not null generated always as (lower(name)) stored,
  role text not null check (role in ('owner', 'administrator', 'manager', 'coordinator', 'agent', 'requester')),
  state text not null default 'active' check (state in ('invited', 'active', 'disabled')),
  organisation_id uuid,
  language text not null default 'en',
  preferences jsonb not null default '{}',
  created_at timestamptz not null,
  last_seen_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, email),
  foreign key (workspace_id, organisation_id) references organisation (workspace_id, id)
);
create index person_by_name on person (workspace_id, sort_name, id);
create index person_team on person (workspace_id, sort_name, id) where role <> 'requester';
create table team (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index team_name on team (workspace_id, lower(name));
create table team_member (
  workspace_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  primary key (workspace_id, team_id, person_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index team_member_by_person on team_member (workspace_id, person_id);

-- Identity. Tokens are kept as SHA-256 of the whole token, secrets sealed with the desk's key.
create table credential (
  workspace_id uuid not null,
  person_id uuid not null,
  password_hash text,
  totp_secret text,
  totp_pending text,
  totp_last_step bigint,
  recovery_hashes text[] not null default '{}',
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create table session (
  workspace_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  user_agent text not null,
  ip text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index session_by_person on session (workspace_id, person_id);
create table one_time_link (
  workspace_id uuid not null,
  token_hash bytea not null,
  purpose text not null,
  person_id uuid not null,
  data jsonb not null default '{}',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (workspace_id, token_hash),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index one_time_link_by_person on one_time_link (workspace_id, person_id);
create table api_token (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  prefix text not null,
  token_hash bytea not null,
  scopes text[],
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index api_token_by_person on api_token (workspace_id, person_id);
create table passkey (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, credential_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index passkey_by_person on passkey (workspace_id, person_id);
-- Attempts within a window: sign-ins, reset mails, anonymous tickets, acknowledgements.
create table attempt (
  workspace_id uuid not null references workspace (id),
  kind text not null,
  subject text not null,
  window_start timestamptz not null,
  count int not null,
  primary key (workspace_id, kind, subject)
);

-- Mailboxes.
create table mailbox (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  address text not null,
  aliases text[] not null default '{}',
  team_id uuid,
  imap jsonb,
  imap_password text,
  imap_cursor jsonb,
  lease_holder text,
  leased_until timestamptz,
  last_success_at timestamptz,
  last_error jsonb,
  removed_at timestamptz,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);
alter table mail_route add foreign key (workspace_id, mailbox_id) references mailbox (workspace_id, id);

-- Tickets.
create table ticket_counter (
  workspace_id uuid primary key references workspace (id),
  last bigint not null
);
create table ticket (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  number bigint not null,
  subject text not null,
  subject_id uuid not null,
  status text not null check (status in ('new', 'open', 'pending', 'on_hold', 'solved', 'closed')),
  is_open boolean not null,
  impact text not null check (impact in ('high', 'medium', 'low')),
  urgency text not null check (urgency in ('high', 'medium', 'low')),
  priority text not null check (priority in ('urgent', 'high', 'normal', 'low')),
  channel text not null check (channel in ('mail', 'portal', 'api', 'agent', 'phone')),
  requester_id uuid not null,
  organisation_id uuid,
  team_id uuid,
  assignee_id uuid,
  mailbox_id uuid,
  tags text[] not null default '{}',
  followers uuid[] not null default '{}',
  preview text not null default '',
  message_count int not null default 0,
  attachment_count int not null default 0,
  waiting_since timestamptz,
  first_replied_at timestamptz,
  solved_at timestamptz,
  closed_at timestamptz,
  reopens int not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null,
  primary key (workspace_id, id),
  unique (workspace_id, number),
  foreign key (workspace_id, requester_id) references person (workspace_id, id),
  foreign key (workspace_id, organisation_id) references organisation (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  foreign key (workspace_id, assignee_id) references person (workspace_id, id),
  foreign key (workspace_id, mailbox_id) references mailbox (workspace_id, id)
);
create index ticket_all on ticket (workspace_id, updated_at desc, number desc);
create index ticket_open on ticket (workspace_id, updated_at desc, number desc) where is_open;
create index ticket_status on ticket (workspace_id, status, updated_at desc, number desc);
create index ticket_mine on ticket (workspace_id, assignee_id, is_open, updated_at desc, number desc);
create index ticket_team on ticket (workspace_id, team_id, is_open, updated_at desc, number desc);
create index ticket_unassigned on ticket (workspace_id, updated_at desc, number desc) where is_open and assignee_id is null;
create index ticket_requester on ticket (workspace_id, requester_id, updated_at desc, number desc);

-- Texts people wrote: erasable, known to the event log by id and hash only.
create table ticket_text (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  value text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id)
);
create table message (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null check (kind in ('request', 'reply', 'note')),
  side text not null check (side in ('requester', 'team')),
  author_id uuid not null,
  text text not null,
  visible_text text,
  html text,
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, author_id) references person (workspace_id, id)
);
create index message_by_ticket on message (workspace_id, ticket_id, at, id);
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
  inline boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, message_id) references message (workspace_id, id)
);
create index attachment_by_message on attachment (workspace_id, message_id);
create index attachment_by_ticket on attachment (workspace_id, ticket_id);
create table draft (
  workspace_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('reply', 'note')),
  html text not null,
  text text not null,
  version int not null,
  dropped boolean not null default false,
  updated_at timestamptz not null,
  primary key (workspace_id, ticket_id, person_id, kind),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);

-- Mail.
create table received_mail (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  mailbox_id uuid not null,
  raw_hash text not null,
  duplicate_key text,
  envelope jsonb not null,
  from_address text not null default '',
  to_address text not null default '',
  subject text not null default '',
  size int not null,
  fate text not null check (fate in ('received', 'opened', 'joined', 'duplicate', 'ignored', 'failed')),
  because text not null,
  ticket_id uuid,
  message_id uuid,
  received_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, mailbox_id) references mailbox (workspace_id, id)
);
create unique index received_mail_once on received_mail (workspace_id, mailbox_id, duplicate_key);
create index received_mail_newest on received_mail (workspace_id, received_at desc, id desc);
create index received_mail_fate on received_mail (workspace_id, fate, received_at desc, id desc);
create table outgoing_mail (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  kind text not null,
  ticket_id uuid,
  message_id uuid,
  mailbox_id uuid,
  to_person_id uuid,
  to_address text not null,
  data jsonb not null default '{}',
  mail_id text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'cancelled')),
  attempts int not null default 0,
  error text,
  at timestamptz not null,
  sent_at timestamptz,
  primary key (workspace_id, id)
);
create index outgoing_mail_by_message on outgoing_mail (workspace_id, message_id);
create index outgoing_mail_by_state on outgoing_mail (workspace_id, state, at) where state <> 'sent';
-- Message-IDs we sent or received, to find the thread of an answer.
create table mail_thread (
  workspace_id uuid not null references workspace (id),
  mail_id text not null,
  ticket_id uuid not null,
  message_id uuid not null,
  ours boolean not null,
  primary key (workspace_id, mail_id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id)
);
create index mail_thread_by_ticket on mail_thread (workspace_id, ticket_id, message_id);

-- The event log: append-only; its order and hash chain are given by the relay.
create table event (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  subject_type text not null,
  subject_id uuid not null,
  type text not null,
  actor_kind text not null check (actor_kind in ('person', 'system')),
  actor_id uuid,
  actor_name text not null,
  data jsonb not null,
  because text,
  at timestamptz not null,
  primary key (workspace_id, id)
);
create index event_by_subject on event (workspace_id, subject_type, subject_id, id);
create table event_pending (
  workspace_id uuid not null,
  event_id uuid not null,
  primary key (workspace_id, event_id)
);
create table event_position (
  workspace_id uuid not null,
  position bigint not null,
  event_id uuid not null,
  hash bytea not null,
  primary key (workspace_id, position),
  unique (workspace_id, event_id),
  foreign key (workspace_id, event_id) references event (workspace_id, id)
);
create table subscriber (
  workspace_id uuid not null references workspace (id),
  name text not null,
  position bigint not null,
  primary key (workspace_id, name)
);

-- Jobs and keyed timers: a row is the job; its lease expires by itself.
create table job (
  workspace_id uuid not null references workspace (id),
  queue text not null,
  key text not null,
  run_at timestamptz not null,
  data jsonb not null default '{}',
  attempts int not null default 0,
  lease uuid,
  leased_until timestamptz,
  error text,
  primary key (workspace_id, queue, key)
);
create index job_due on job (workspace_id, queue, run_at);

create table idempotency (
  workspace_id uuid not null references workspace (id),
  person_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status int,
  reply jsonb,
  headers jsonb,
  created_at timestamptz not null,
  primary key (workspace_id, person_id, key)
);
create index idempotency_age on idempotency (workspace_id, created_at);

do $$
declare t text;
begin
  foreach t in array array['workspace_setting', 'organisation', 'person', 'team', 'team_member', 'credential', 'session',
    'one_time_link', 'api_token', 'passkey', 'attempt', 'mailbox', 'ticket_counter', 'ticket', 'ticket_text', 'message',
    'attachment', 'draft', 'received_mail', 'outgoing_mail', 'mail_thread', 'event', 'event_pending', 'event_position',
    'subscriber', 'job', 'idempotency']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;
revoke update, delete on event, event_position from handrail_app;
grant select, insert, update on workspace to handrail_app;
grant select, insert, update, delete on mail_route to handrail_app;
