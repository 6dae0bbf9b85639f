-- Mail in full: how mailboxes send and receive, what is held, who takes part, side conversations, templates, imports.

alter table mailbox
  add column language text check (language in ('en', 'de')),
  add column brand jsonb not null default '{}',
  add column signature text not null default '',
  add column history text not null default 'last' check (history in ('none', 'last', 'whole')),
  -- null: by the desk's own mail server.
  add column sending jsonb,
  add column sending_password text,
  add column dkim jsonb,
  add column dkim_key text,
  add column webhook_secret text,
  add column oauth jsonb,
  add column oauth_secret text,
  add column oauth_tokens text,
  -- The authserv-id (RFC 8601) whose Authentication-Results are believed.
  add column trusted_server text,
  add column lag_seconds int,
  add column last_sent_at timestamptz,
  add column last_send_error jsonb,
  -- The breaker: until then no automatic mail leaves for mails of this mailbox.
  add column paused_until timestamptz,
  add column paused_because text;

-- People who were copied in: they get replies and may answer, but have no right to read the history.
alter table ticket
  add column participants uuid[] not null default '{}',
  add column held_count int not null default 0;

-- A thread of its own inside a ticket, with a vendor or a colleague. Never shown to requesters.
create table side_conversation (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  mailbox_id uuid,
  subject text not null,
  recipients jsonb not null,
  state text not null default 'open' check (state in ('open', 'done')),
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, mailbox_id) references mailbox (workspace_id, id),
  foreign key (workspace_id, created_by) references person (workspace_id, id)
);
create index side_conversation_by_ticket on side_conversation (workspace_id, ticket_id, created_at);

-- A new foreign key looks at every workspace's rows, which its forced policy would keep even from the owner.
alter table message no force row level security;
alter table message
  drop constraint message_kind_check,
  add constraint message_kind_check check (kind in ('request', 'reply', 'note', 'aside')),
  add column conversation_id uuid,
  -- What only a mail has: addresses, verdict on the sender, invitation, nested mails.
  add column mail jsonb,
  add constraint message_conversation_fkey foreign key (workspace_id, conversation_id)
    references side_conversation (workspace_id, id),
  add constraint message_aside check ((kind = 'aside') = (conversation_id is not null));
alter table message force row level security;

-- A reply written now, to be sent later.
create table scheduled_message (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  author_id uuid not null,
  text text not null,
  html text,
  attachments jsonb not null default '[]',
  recipients jsonb,
  status text,
  send_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'cancelled')),
  because text,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, author_id) references person (workspace_id, id)
);
create index scheduled_message_by_ticket on scheduled_message (workspace_id, ticket_id, send_at);

alter table received_mail
  drop constraint received_mail_fate_check,
  add constraint received_mail_fate_check check (fate in ('received', 'opened', 'joined', 'held', 'duplicate',
    'ignored', 'bounce', 'failed', 'binned')),
  add column from_name text not null default '',
  add column preview text not null default '',
  add column verdict jsonb,
  -- The row this one is a duplicate of.
  add column duplicate_of uuid,
  -- The outgoing mail this one reports on.
  add column delivery_id uuid;
create index received_mail_by_ticket on received_mail (workspace_id, ticket_id, received_at desc) where ticket_id is not null;
create index received_mail_by_sender on received_mail (workspace_id, from_address, received_at desc, id desc);

alter table outgoing_mail
  drop constraint outgoing_mail_state_check,
  add constraint outgoing_mail_state_check check (state in ('waiting', 'sent', 'delayed', 'bounced', 'failed', 'cancelled')),
  add column role text not null default 'to' check (role in ('to', 'cc', 'bcc')),
  add column bounce jsonb;
create index outgoing_mail_by_mail_id on outgoing_mail (workspace_id, mail_id);

-- Addresses that bounced for good: nothing is sent there until somebody lifts it.
create table suppressed_address (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  address text not null check (address = lower(address)),
  because text not null,
  received_mail_id uuid,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, address)
);

-- Words of outgoing mails, where they differ from the desk's own. mailbox_id null: for all mailboxes.
create table mail_template (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  kind text not null,
  mailbox_id uuid,
  language text not null check (language in ('en', 'de')),
  subject text not null,
  body text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  unique nulls not distinct (workspace_id, kind, mailbox_id, language),
  foreign key (workspace_id, mailbox_id) references mailbox (workspace_id, id),
  foreign key (workspace_id, changed_by) references person (workspace_id, id)
);

-- Mails brought in from files: one row a run, resumable at `cursor`.
create table mail_import (
  workspace_id uuid not null,
  id uuid not null,
  mailbox_id uuid not null,
  name text not null,
  format text not null check (format in ('eml', 'mbox', 'maildir', 'zip')),
  source jsonb not null,
  cursor jsonb not null default '{}',
  state text not null default 'running' check (state in ('running', 'done', 'failed', 'cancelled')),
  total int,
  counts jsonb not null default '{}',
  skipped jsonb not null default '[]',
  error text,
  started_by uuid,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, mailbox_id) references mailbox (workspace_id, id),
  foreign key (workspace_id, started_by) references person (workspace_id, id)
);

-- Public keys and certificates against which signed mails are checked.
create table mail_key (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  kind text not null check (kind in ('pgp', 'smime')),
  address text not null,
  name text not null,
  fingerprint text not null,
  data text not null,
  expires_at timestamptz,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, fingerprint),
  foreign key (workspace_id, added_by) references person (workspace_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['side_conversation', 'scheduled_message', 'suppressed_address', 'mail_template',
    'mail_import', 'mail_key']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;
