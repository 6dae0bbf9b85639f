-- What the migrations add up to. Written by `npm run fix`, compared by `npm run check`.

create table api_token (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  prefix text not null,
  token_hash bytea not null,
  scopes text[],
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_token_pkey PRIMARY KEY (workspace_id, id),
  constraint api_token_workspace_id_token_hash_key UNIQUE (workspace_id, token_hash),
  constraint api_token_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
CREATE INDEX api_token_by_person ON public.api_token USING btree (workspace_id, person_id);
alter table api_token enable row level security;
alter table api_token force row level security;
create policy workspace on api_token using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on api_token to handrail_app;

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
  inline boolean default false not null,
  constraint attachment_pkey PRIMARY KEY (workspace_id, id),
  constraint attachment_workspace_id_message_id_fkey FOREIGN KEY (workspace_id, message_id) REFERENCES message(workspace_id, id),
  constraint attachment_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE INDEX attachment_by_message ON public.attachment USING btree (workspace_id, message_id);
CREATE INDEX attachment_by_ticket ON public.attachment USING btree (workspace_id, ticket_id);
alter table attachment enable row level security;
alter table attachment force row level security;
create policy workspace on attachment using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on attachment to handrail_app;

create table attempt (
  workspace_id uuid not null,
  kind text not null,
  subject text not null,
  window_start timestamp with time zone not null,
  count integer not null,
  constraint attempt_pkey PRIMARY KEY (workspace_id, kind, subject),
  constraint attempt_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table attempt enable row level security;
alter table attempt force row level security;
create policy workspace on attempt using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on attempt to handrail_app;

create table credential (
  workspace_id uuid not null,
  person_id uuid not null,
  password_hash text,
  totp_secret text,
  totp_pending text,
  totp_last_step bigint,
  recovery_hashes text[] default '{}'::text[] not null,
  constraint credential_pkey PRIMARY KEY (workspace_id, person_id),
  constraint credential_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
alter table credential enable row level security;
alter table credential force row level security;
create policy workspace on credential using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on credential to handrail_app;

create table draft (
  workspace_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  kind text not null,
  html text not null,
  text text not null,
  version integer not null,
  dropped boolean default false not null,
  updated_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (workspace_id, ticket_id, person_id, kind),
  constraint draft_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint draft_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint draft_kind_check CHECK ((kind = ANY (ARRAY['reply'::text, 'note'::text])))
);
alter table draft enable row level security;
alter table draft force row level security;
create policy workspace on draft using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on draft to handrail_app;

create table event (
  workspace_id uuid not null,
  id uuid not null,
  subject_type text not null,
  subject_id uuid not null,
  type text not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  data jsonb not null,
  because text,
  at timestamp with time zone not null,
  constraint event_pkey PRIMARY KEY (workspace_id, id),
  constraint event_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'system'::text])))
);
CREATE INDEX event_by_subject ON public.event USING btree (workspace_id, subject_type, subject_id, id);
alter table event enable row level security;
alter table event force row level security;
create policy workspace on event using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant insert, select on event to handrail_app;

create table event_pending (
  workspace_id uuid not null,
  event_id uuid not null,
  constraint event_pending_pkey PRIMARY KEY (workspace_id, event_id)
);
alter table event_pending enable row level security;
alter table event_pending force row level security;
create policy workspace on event_pending using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on event_pending to handrail_app;

create table event_position (
  workspace_id uuid not null,
  "position" bigint not null,
  event_id uuid not null,
  hash bytea not null,
  constraint event_position_pkey PRIMARY KEY (workspace_id, "position"),
  constraint event_position_workspace_id_event_id_key UNIQUE (workspace_id, event_id),
  constraint event_position_workspace_id_event_id_fkey FOREIGN KEY (workspace_id, event_id) REFERENCES event(workspace_id, id)
);
alter table event_position enable row level security;
alter table event_position force row level security;
create policy workspace on event_position using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant insert, select on event_position to handrail_app;

create table idempotency (
  workspace_id uuid not null,
  person_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  reply jsonb,
  headers jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (workspace_id, person_id, key),
  constraint idempotency_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
CREATE INDEX idempotency_age ON public.idempotency USING btree (workspace_id, created_at);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy workspace on idempotency using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on idempotency to handrail_app;

create table job (
  workspace_id uuid not null,
  queue text not null,
  key text not null,
  run_at timestamp with time zone not null,
  data jsonb default '{}'::jsonb not null,
  attempts integer default 0 not null,
  lease uuid,
  leased_until timestamp with time zone,
  error text,
  constraint job_pkey PRIMARY KEY (workspace_id, queue, key),
  constraint job_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
CREATE INDEX job_due ON public.job USING btree (workspace_id, queue, run_at);
alter table job enable row level security;
alter table job force row level security;
create policy workspace on job using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on job to handrail_app;

create table mail_import (
  workspace_id uuid not null,
  id uuid not null,
  mailbox_id uuid not null,
  name text not null,
  format text not null,
  source jsonb not null,
  cursor jsonb default '{}'::jsonb not null,
  state text default 'running'::text not null,
  total integer,
  counts jsonb default '{}'::jsonb not null,
  skipped jsonb default '[]'::jsonb not null,
  error text,
  started_by uuid,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint mail_import_pkey PRIMARY KEY (workspace_id, id),
  constraint mail_import_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailbox(workspace_id, id),
  constraint mail_import_workspace_id_started_by_fkey FOREIGN KEY (workspace_id, started_by) REFERENCES person(workspace_id, id),
  constraint mail_import_format_check CHECK ((format = ANY (ARRAY['eml'::text, 'mbox'::text, 'maildir'::text, 'zip'::text]))),
  constraint mail_import_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);
alter table mail_import enable row level security;
alter table mail_import force row level security;
create policy workspace on mail_import using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on mail_import to handrail_app;

create table mail_key (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  address text not null,
  name text not null,
  fingerprint text not null,
  data text not null,
  expires_at timestamp with time zone,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  constraint mail_key_pkey PRIMARY KEY (workspace_id, id),
  constraint mail_key_workspace_id_fingerprint_key UNIQUE (workspace_id, fingerprint),
  constraint mail_key_workspace_id_added_by_fkey FOREIGN KEY (workspace_id, added_by) REFERENCES person(workspace_id, id),
  constraint mail_key_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint mail_key_kind_check CHECK ((kind = ANY (ARRAY['pgp'::text, 'smime'::text])))
);
alter table mail_key enable row level security;
alter table mail_key force row level security;
create policy workspace on mail_key using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on mail_key to handrail_app;

create table mail_route (
  address text not null,
  workspace_id uuid not null,
  mailbox_id uuid not null,
  constraint mail_route_pkey PRIMARY KEY (address),
  constraint mail_route_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint mail_route_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailbox(workspace_id, id),
  constraint mail_route_address_check CHECK ((address = lower(address)))
);
grant delete, insert, select, update on mail_route to handrail_app;

create table mail_template (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  mailbox_id uuid,
  language text not null,
  subject text not null,
  body text not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  constraint mail_template_pkey PRIMARY KEY (workspace_id, id),
  constraint mail_template_workspace_id_kind_mailbox_id_language_key UNIQUE NULLS NOT DISTINCT (workspace_id, kind, mailbox_id, language),
  constraint mail_template_workspace_id_changed_by_fkey FOREIGN KEY (workspace_id, changed_by) REFERENCES person(workspace_id, id),
  constraint mail_template_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint mail_template_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailbox(workspace_id, id),
  constraint mail_template_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text])))
);
alter table mail_template enable row level security;
alter table mail_template force row level security;
create policy workspace on mail_template using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on mail_template to handrail_app;

create table mail_thread (
  workspace_id uuid not null,
  mail_id text not null,
  ticket_id uuid not null,
  message_id uuid not null,
  ours boolean not null,
  constraint mail_thread_pkey PRIMARY KEY (workspace_id, mail_id),
  constraint mail_thread_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint mail_thread_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
CREATE INDEX mail_thread_by_ticket ON public.mail_thread USING btree (workspace_id, ticket_id, message_id);
alter table mail_thread enable row level security;
alter table mail_thread force row level security;
create policy workspace on mail_thread using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on mail_thread to handrail_app;

create table mailbox (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  address text not null,
  aliases text[] default '{}'::text[] not null,
  team_id uuid,
  imap jsonb,
  imap_password text,
  imap_cursor jsonb,
  lease_holder text,
  leased_until timestamp with time zone,
  last_success_at timestamp with time zone,
  last_error jsonb,
  removed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  language text,
  brand jsonb default '{}'::jsonb not null,
  signature text default ''::text not null,
  history text default 'last'::text not null,
  sending jsonb,
  sending_password text,
  dkim jsonb,
  dkim_key text,
  webhook_secret text,
  oauth jsonb,
  oauth_secret text,
  oauth_tokens text,
  trusted_server text,
  lag_seconds integer,
  last_sent_at timestamp with time zone,
  last_send_error jsonb,
  paused_until timestamp with time zone,
  paused_because text,
  constraint mailbox_pkey PRIMARY KEY (workspace_id, id),
  constraint mailbox_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint mailbox_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id),
  constraint mailbox_history_check CHECK ((history = ANY (ARRAY['none'::text, 'last'::text, 'whole'::text]))),
  constraint mailbox_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text])))
);
alter table mailbox enable row level security;
alter table mailbox force row level security;
create policy workspace on mailbox using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on mailbox to handrail_app;

create table message (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null,
  side text not null,
  author_id uuid not null,
  text text not null,
  visible_text text,
  html text,
  at timestamp with time zone not null,
  conversation_id uuid,
  mail jsonb,
  constraint message_pkey PRIMARY KEY (workspace_id, id),
  constraint message_conversation_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES side_conversation(workspace_id, id),
  constraint message_workspace_id_author_id_fkey FOREIGN KEY (workspace_id, author_id) REFERENCES person(workspace_id, id),
  constraint message_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint message_aside CHECK (((kind = 'aside'::text) = (conversation_id IS NOT NULL))),
  constraint message_kind_check CHECK ((kind = ANY (ARRAY['request'::text, 'reply'::text, 'note'::text, 'aside'::text]))),
  constraint message_side_check CHECK ((side = ANY (ARRAY['requester'::text, 'team'::text])))
);
CREATE INDEX message_by_ticket ON public.message USING btree (workspace_id, ticket_id, at, id);
alter table message enable row level security;
alter table message force row level security;
create policy workspace on message using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on message to handrail_app;

create table one_time_link (
  workspace_id uuid not null,
  token_hash bytea not null,
  purpose text not null,
  person_id uuid not null,
  data jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint one_time_link_pkey PRIMARY KEY (workspace_id, token_hash),
  constraint one_time_link_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
CREATE INDEX one_time_link_by_person ON public.one_time_link USING btree (workspace_id, person_id);
alter table one_time_link enable row level security;
alter table one_time_link force row level security;
create policy workspace on one_time_link using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on one_time_link to handrail_app;

create table organisation (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  sort_name text generated always as (lower(name)) stored not null,
  domains text[] default '{}'::text[] not null,
  created_at timestamp with time zone not null,
  constraint organisation_pkey PRIMARY KEY (workspace_id, id),
  constraint organisation_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
CREATE INDEX organisation_by_name ON public.organisation USING btree (workspace_id, sort_name, id);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy workspace on organisation using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on organisation to handrail_app;

create table outgoing_mail (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  ticket_id uuid,
  message_id uuid,
  mailbox_id uuid,
  to_person_id uuid,
  to_address text not null,
  data jsonb default '{}'::jsonb not null,
  mail_id text not null,
  state text default 'waiting'::text not null,
  attempts integer default 0 not null,
  error text,
  at timestamp with time zone not null,
  sent_at timestamp with time zone,
  role text default 'to'::text not null,
  bounce jsonb,
  constraint outgoing_mail_pkey PRIMARY KEY (workspace_id, id),
  constraint outgoing_mail_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint outgoing_mail_role_check CHECK ((role = ANY (ARRAY['to'::text, 'cc'::text, 'bcc'::text]))),
  constraint outgoing_mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'delayed'::text, 'bounced'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX outgoing_mail_by_mail_id ON public.outgoing_mail USING btree (workspace_id, mail_id);
CREATE INDEX outgoing_mail_by_message ON public.outgoing_mail USING btree (workspace_id, message_id);
CREATE INDEX outgoing_mail_by_state ON public.outgoing_mail USING btree (workspace_id, state, at) WHERE (state <> 'sent'::text);
alter table outgoing_mail enable row level security;
alter table outgoing_mail force row level security;
create policy workspace on outgoing_mail using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on outgoing_mail to handrail_app;

create table passkey (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] default '{}'::text[] not null,
  name text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkey_pkey PRIMARY KEY (workspace_id, id),
  constraint passkey_workspace_id_credential_id_key UNIQUE (workspace_id, credential_id),
  constraint passkey_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
CREATE INDEX passkey_by_person ON public.passkey USING btree (workspace_id, person_id);
alter table passkey enable row level security;
alter table passkey force row level security;
create policy workspace on passkey using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on passkey to handrail_app;

create table person (
  workspace_id uuid not null,
  id uuid not null,
  email text not null,
  name text not null,
  sort_name text generated always as (lower(name)) stored not null,
  role text not null,
  state text default 'active'::text not null,
  organisation_id uuid,
  language text default 'en'::text not null,
  preferences jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone,
  constraint person_pkey PRIMARY KEY (workspace_id, id),
  constraint person_workspace_id_email_key UNIQUE (workspace_id, email),
  constraint person_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint person_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation(workspace_id, id),
  constraint person_email_check CHECK ((email = lower(email))),
  constraint person_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'administrator'::text, 'manager'::text, 'coordinator'::text, 'agent'::text, 'requester'::text]))),
  constraint person_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'disabled'::text])))
);
CREATE INDEX person_by_name ON public.person USING btree (workspace_id, sort_name, id);
CREATE INDEX person_team ON public.person USING btree (workspace_id, sort_name, id) WHERE (role <> 'requester'::text);
alter table person enable row level security;
alter table person force row level security;
create policy workspace on person using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on person to handrail_app;

create table received_mail (
  workspace_id uuid not null,
  id uuid not null,
  mailbox_id uuid not null,
  raw_hash text not null,
  duplicate_key text,
  envelope jsonb not null,
  from_address text default ''::text not null,
  to_address text default ''::text not null,
  subject text default ''::text not null,
  size integer not null,
  fate text not null,
  because text not null,
  ticket_id uuid,
  message_id uuid,
  received_at timestamp with time zone not null,
  from_name text default ''::text not null,
  preview text default ''::text not null,
  verdict jsonb,
  duplicate_of uuid,
  delivery_id uuid,
  constraint received_mail_pkey PRIMARY KEY (workspace_id, id),
  constraint received_mail_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint received_mail_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailbox(workspace_id, id),
  constraint received_mail_fate_check CHECK ((fate = ANY (ARRAY['received'::text, 'opened'::text, 'joined'::text, 'held'::text, 'duplicate'::text, 'ignored'::text, 'bounce'::text, 'failed'::text, 'binned'::text])))
);
CREATE INDEX received_mail_by_sender ON public.received_mail USING btree (workspace_id, from_address, received_at DESC, id DESC);
CREATE INDEX received_mail_by_ticket ON public.received_mail USING btree (workspace_id, ticket_id, received_at DESC) WHERE (ticket_id IS NOT NULL);
CREATE INDEX received_mail_fate ON public.received_mail USING btree (workspace_id, fate, received_at DESC, id DESC);
CREATE INDEX received_mail_newest ON public.received_mail USING btree (workspace_id, received_at DESC, id DESC);
CREATE UNIQUE INDEX received_mail_once ON public.received_mail USING btree (workspace_id, mailbox_id, duplicate_key);
alter table received_mail enable row level security;
alter table received_mail force row level security;
create policy workspace on received_mail using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on received_mail to handrail_app;

create table scheduled_message (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  author_id uuid not null,
  text text not null,
  html text,
  attachments jsonb default '[]'::jsonb not null,
  recipients jsonb,
  status text,
  send_at timestamp with time zone not null,
  state text default 'waiting'::text not null,
  because text,
  created_at timestamp with time zone not null,
  constraint scheduled_message_pkey PRIMARY KEY (workspace_id, id),
  constraint scheduled_message_workspace_id_author_id_fkey FOREIGN KEY (workspace_id, author_id) REFERENCES person(workspace_id, id),
  constraint scheduled_message_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint scheduled_message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'cancelled'::text])))
);
CREATE INDEX scheduled_message_by_ticket ON public.scheduled_message USING btree (workspace_id, ticket_id, send_at);
alter table scheduled_message enable row level security;
alter table scheduled_message force row level security;
create policy workspace on scheduled_message using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on scheduled_message to handrail_app;

create table session (
  workspace_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  user_agent text not null,
  ip text not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (workspace_id, id),
  constraint session_workspace_id_token_hash_key UNIQUE (workspace_id, token_hash),
  constraint session_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id)
);
CREATE INDEX session_by_person ON public.session USING btree (workspace_id, person_id);
alter table session enable row level security;
alter table session force row level security;
create policy workspace on session using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on session to handrail_app;

create table side_conversation (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  mailbox_id uuid,
  subject text not null,
  recipients jsonb not null,
  state text default 'open'::text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint side_conversation_pkey PRIMARY KEY (workspace_id, id),
  constraint side_conversation_workspace_id_created_by_fkey FOREIGN KEY (workspace_id, created_by) REFERENCES person(workspace_id, id),
  constraint side_conversation_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailbox(workspace_id, id),
  constraint side_conversation_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id),
  constraint side_conversation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text])))
);
CREATE INDEX side_conversation_by_ticket ON public.side_conversation USING btree (workspace_id, ticket_id, created_at);
alter table side_conversation enable row level security;
alter table side_conversation force row level security;
create policy workspace on side_conversation using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on side_conversation to handrail_app;

create table subscriber (
  workspace_id uuid not null,
  name text not null,
  "position" bigint not null,
  constraint subscriber_pkey PRIMARY KEY (workspace_id, name),
  constraint subscriber_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table subscriber enable row level security;
alter table subscriber force row level security;
create policy workspace on subscriber using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on subscriber to handrail_app;

create table suppressed_address (
  workspace_id uuid not null,
  id uuid not null,
  address text not null,
  because text not null,
  received_mail_id uuid,
  created_at timestamp with time zone not null,
  constraint suppressed_address_pkey PRIMARY KEY (workspace_id, id),
  constraint suppressed_address_workspace_id_address_key UNIQUE (workspace_id, address),
  constraint suppressed_address_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint suppressed_address_address_check CHECK ((address = lower(address)))
);
alter table suppressed_address enable row level security;
alter table suppressed_address force row level security;
create policy workspace on suppressed_address using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on suppressed_address to handrail_app;

create table team (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint team_pkey PRIMARY KEY (workspace_id, id),
  constraint team_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
CREATE UNIQUE INDEX team_name ON public.team USING btree (workspace_id, lower(name));
alter table team enable row level security;
alter table team force row level security;
create policy workspace on team using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on team to handrail_app;

create table team_member (
  workspace_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  constraint team_member_pkey PRIMARY KEY (workspace_id, team_id, person_id),
  constraint team_member_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES person(workspace_id, id),
  constraint team_member_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX team_member_by_person ON public.team_member USING btree (workspace_id, person_id);
alter table team_member enable row level security;
alter table team_member force row level security;
create policy workspace on team_member using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on team_member to handrail_app;

create table ticket (
  workspace_id uuid not null,
  id uuid not null,
  number bigint not null,
  subject text not null,
  subject_id uuid not null,
  status text not null,
  is_open boolean not null,
  impact text not null,
  urgency text not null,
  priority text not null,
  channel text not null,
  requester_id uuid not null,
  organisation_id uuid,
  team_id uuid,
  assignee_id uuid,
  mailbox_id uuid,
  tags text[] default '{}'::text[] not null,
  followers uuid[] default '{}'::uuid[] not null,
  preview text default ''::text not null,
  message_count integer default 0 not null,
  attachment_count integer default 0 not null,
  waiting_since timestamp with time zone,
  first_replied_at timestamp with time zone,
  solved_at timestamp with time zone,
  closed_at timestamp with time zone,
  reopens integer default 0 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer not null,
  participants uuid[] default '{}'::uuid[] not null,
  held_count integer default 0 not null,
  constraint ticket_pkey PRIMARY KEY (workspace_id, id),
  constraint ticket_workspace_id_number_key UNIQUE (workspace_id, number),
  constraint ticket_workspace_id_assignee_id_fkey FOREIGN KEY (workspace_id, assignee_id) REFERENCES person(workspace_id, id),
  constraint ticket_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id),
  constraint ticket_workspace_id_mailbox_id_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailbox(workspace_id, id),
  constraint ticket_workspace_id_organisation_id_fkey FOREIGN KEY (workspace_id, organisation_id) REFERENCES organisation(workspace_id, id),
  constraint ticket_workspace_id_requester_id_fkey FOREIGN KEY (workspace_id, requester_id) REFERENCES person(workspace_id, id),
  constraint ticket_workspace_id_team_id_fkey FOREIGN KEY (workspace_id, team_id) REFERENCES team(workspace_id, id),
  constraint ticket_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'portal'::text, 'api'::text, 'agent'::text, 'phone'::text]))),
  constraint ticket_impact_check CHECK ((impact = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text]))),
  constraint ticket_priority_check CHECK ((priority = ANY (ARRAY['urgent'::text, 'high'::text, 'normal'::text, 'low'::text]))),
  constraint ticket_status_check CHECK ((status = ANY (ARRAY['new'::text, 'open'::text, 'pending'::text, 'on_hold'::text, 'solved'::text, 'closed'::text]))),
  constraint ticket_urgency_check CHECK ((urgency = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text])))
);
CREATE INDEX ticket_all ON public.ticket USING btree (workspace_id, updated_at DESC, number DESC);
CREATE INDEX ticket_mine ON public.ticket USING btree (workspace_id, assignee_id, is_open, updated_at DESC, number DESC);
CREATE INDEX ticket_open ON public.ticket USING btree (workspace_id, updated_at DESC, number DESC) WHERE is_open;
CREATE INDEX ticket_requester ON public.ticket USING btree (workspace_id, requester_id, updated_at DESC, number DESC);
CREATE INDEX ticket_status ON public.ticket USING btree (workspace_id, status, updated_at DESC, number DESC);
CREATE INDEX ticket_team ON public.ticket USING btree (workspace_id, team_id, is_open, updated_at DESC, number DESC);
CREATE INDEX ticket_unassigned ON public.ticket USING btree (workspace_id, updated_at DESC, number DESC) WHERE (is_open AND (assignee_id IS NULL));
alter table ticket enable row level security;
alter table ticket force row level security;
create policy workspace on ticket using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket to handrail_app;

create table ticket_counter (
  workspace_id uuid not null,
  last bigint not null,
  constraint ticket_counter_pkey PRIMARY KEY (workspace_id),
  constraint ticket_counter_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table ticket_counter enable row level security;
alter table ticket_counter force row level security;
create policy workspace on ticket_counter using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket_counter to handrail_app;

create table ticket_text (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  value text not null,
  constraint ticket_text_pkey PRIMARY KEY (workspace_id, id),
  constraint ticket_text_workspace_id_ticket_id_fkey FOREIGN KEY (workspace_id, ticket_id) REFERENCES ticket(workspace_id, id)
);
alter table ticket_text enable row level security;
alter table ticket_text force row level security;
create policy workspace on ticket_text using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on ticket_text to handrail_app;

create table workspace (
  id uuid not null,
  slug text not null,
  name text not null,
  host text,
  created_at timestamp with time zone not null,
  constraint workspace_pkey PRIMARY KEY (id),
  constraint workspace_host_key UNIQUE (host),
  constraint workspace_slug_key UNIQUE (slug),
  constraint workspace_slug_check CHECK ((slug ~ '^[a-z0-9-]{1,40}$'::text))
);
grant insert, select, update on workspace to handrail_app;

create table workspace_setting (
  workspace_id uuid not null,
  data jsonb default '{}'::jsonb not null,
  constraint workspace_setting_pkey PRIMARY KEY (workspace_id),
  constraint workspace_setting_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id)
);
alter table workspace_setting enable row level security;
alter table workspace_setting force row level security;
create policy workspace on workspace_setting using ((workspace_id = (current_setting('handrail.workspace'::text))::uuid)) with check ((workspace_id = (current_setting('handrail.workspace'::text))::uuid));
grant delete, insert, select, update on workspace_setting to handrail_app;
