-- The workspace: views, fields, macros, ticket surgery, search, people's identities, notices.
-- A new foreign key looks at every workspace's rows, which a forced policy would keep even from the owner: so the policy
-- rests while one is added.

alter table ticket no force row level security;
alter table ticket
  -- Custom fields by key. Texts are known by the id of their row, with the words beside in `field_texts`.
  add column fields jsonb not null default '{}',
  add column field_texts jsonb not null default '{}',
  -- The subject in lower case without accents, as conditions compare it.
  add column subject_fold text not null default '',
  add column merged_into uuid,
  add column case_id uuid,
  add column parent_id uuid,
  add column child_count int not null default 0,
  add column open_child_count int not null default 0,
  add column task_count int not null default 0,
  add column open_task_count int not null default 0,
  add column snoozed_until timestamptz,
  -- What wakes it before that time.
  add column snooze_wakes text check (snooze_wakes in ('time', 'reply', 'children')),
  add column is_spam boolean not null default false,
  add constraint ticket_merged_into_fkey foreign key (workspace_id, merged_into) references ticket (workspace_id, id),
  add constraint ticket_parent_fkey foreign key (workspace_id, parent_id) references ticket (workspace_id, id);
alter table ticket force row level security;
create index ticket_merged on ticket (workspace_id, merged_into) where merged_into is not null;
create index ticket_case_members on ticket (workspace_id, case_id) where case_id is not null;
create index ticket_children on ticket (workspace_id, parent_id) where parent_id is not null;
create index ticket_organisation on ticket (workspace_id, organisation_id, updated_at desc, number desc);
create index ticket_created on ticket (workspace_id, is_open, created_at desc, number desc);
create index ticket_priority on ticket (workspace_id, is_open, priority, updated_at desc, number desc);
create index ticket_waiting on ticket (workspace_id, waiting_since, number) where waiting_since is not null;
create index ticket_snoozed on ticket (workspace_id, snoozed_until) where snoozed_until is not null;
create index ticket_spam on ticket (workspace_id, updated_at desc, number desc) where is_spam;

alter table message
  -- Of a note: people of the team it speaks to.
  add column mentions uuid[] not null default '{}';

-- Tags as rows, so that a tag is found by an index: array operators are not leakproof.
create table ticket_tag (
  workspace_id uuid not null,
  tag text not null,
  ticket_id uuid not null,
  primary key (workspace_id, tag, ticket_id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id)
);
create index ticket_tag_by_ticket on ticket_tag (workspace_id, ticket_id);

-- Saved views on one condition language.
create table view (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  scope text not null check (scope in ('personal', 'team', 'shared')),
  owner_id uuid not null,
  team_id uuid,
  condition jsonb not null,
  sort jsonb not null,
  columns jsonb not null default '[]',
  grouping text,
  position int not null default 0,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  check ((scope = 'team') = (team_id is not null))
);
create index view_by_owner on view (workspace_id, owner_id);

-- Changes of many tickets: one row a run, one a ticket, so that it survives a restart and can be undone.
create table bulk_run (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  person_id uuid not null,
  change jsonb not null,
  state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'undoing', 'undone', 'failed')),
  total int not null,
  error text,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index bulk_run_by_person on bulk_run (workspace_id, person_id, created_at desc);
create table bulk_item (
  workspace_id uuid not null,
  run_id uuid not null,
  ticket_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'skipped', 'undone', 'kept')),
  -- Why it was skipped, or not put back.
  because text,
  -- How the ticket was before, as far as it was changed.
  inverse jsonb,
  primary key (workspace_id, run_id, ticket_id),
  foreign key (workspace_id, run_id) references bulk_run (workspace_id, id) on delete cascade,
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id)
);
create index bulk_item_state on bulk_item (workspace_id, run_id, state);

-- Custom fields of tickets, people and organisations.
create table field (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  subject text not null check (subject in ('ticket', 'person', 'organisation')),
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  name text not null,
  help text not null default '',
  kind text not null check (kind in ('text', 'number', 'date', 'choice', 'tree', 'choices', 'person', 'checkbox')),
  options jsonb not null default '[]',
  -- Shown where this holds; null: everywhere.
  shown_when jsonb,
  required_on_solve boolean not null default false,
  position int not null default 0,
  archived_at timestamptz,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, subject, key)
);

-- Macros: a few changes and words at one stroke.
create table macro (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  scope text not null check (scope in ('personal', 'team', 'shared')),
  owner_id uuid not null,
  team_id uuid,
  actions jsonb not null,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  check ((scope = 'team') = (team_id is not null))
);
create table macro_use (
  workspace_id uuid not null,
  person_id uuid not null,
  macro_id uuid not null,
  uses int not null,
  last_at timestamptz not null,
  primary key (workspace_id, person_id, macro_id),
  foreign key (workspace_id, macro_id) references macro (workspace_id, id) on delete cascade
);

-- Surgery.
create table ticket_case (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references person (workspace_id, id)
);
alter table ticket no force row level security;
alter table ticket add constraint ticket_case_fkey foreign key (workspace_id, case_id)
  references ticket_case (workspace_id, id);
alter table ticket force row level security;
create table ticket_link (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('relates', 'duplicates', 'causes', 'blocks', 'split')),
  from_id uuid not null,
  to_id uuid not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, from_id, to_id, kind),
  foreign key (workspace_id, from_id) references ticket (workspace_id, id),
  foreign key (workspace_id, to_id) references ticket (workspace_id, id),
  check (from_id <> to_id)
);
create index ticket_link_back on ticket_link (workspace_id, to_id);
-- The ticket of its own that a message was split off into.
alter table message add column split_into uuid;
create table ticket_task (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  title text not null,
  assignee_id uuid,
  due_at timestamptz,
  -- The checklist it came with; null: a task of its own.
  checklist text,
  position int not null,
  done_at timestamptz,
  done_by uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, assignee_id) references person (workspace_id, id)
);
create index ticket_task_by_ticket on ticket_task (workspace_id, ticket_id, position);
create index ticket_task_mine on ticket_task (workspace_id, assignee_id, due_at) where done_at is null;
create table checklist (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  items jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);
create table recurring_ticket (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  template jsonb not null,
  -- RFC 5545, without DTSTART.
  rule text not null,
  starts_at text not null,
  zone text not null,
  -- What becomes of a time outside the working hours: opened anyway, moved to the next working time, left out.
  outside text not null check (outside in ('open', 'move', 'leave_out')),
  is_on boolean not null default true,
  next_at timestamptz,
  last_at timestamptz,
  last_ticket_id uuid,
  last_error text,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references person (workspace_id, id)
);
-- Senders whose mails are binned. A domain begins with @.
create table blocked_sender (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  sender text not null check (sender = lower(sender)),
  because text not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, sender)
);
-- How a team chases silent requesters and when an answer opens a solved ticket again; null: as the workspace does.
alter table team
  add column chase jsonb,
  add column reopen_days int check (reopen_days >= 0),
  add column description text not null default '';

-- What somebody has read of a ticket.
create table ticket_read (
  workspace_id uuid not null,
  person_id uuid not null,
  ticket_id uuid not null,
  message_id uuid,
  at timestamptz not null,
  primary key (workspace_id, person_id, ticket_id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);

-- People: further addresses and phones, notes, custom fields, duplicates.
alter table person no force row level security;
alter table person
  drop constraint person_state_check,
  add constraint person_state_check check (state in ('invited', 'active', 'disabled', 'merged')),
  add column merged_into uuid,
  add column note text not null default '',
  add column title text not null default '',
  add column zone text,
  add column signature text not null default '',
  add column fields jsonb not null default '{}',
  add column is_vip boolean not null default false,
  drop constraint person_workspace_id_email_key,
  add constraint person_merged_into_fkey foreign key (workspace_id, merged_into) references person (workspace_id, id),
  add constraint person_merged_check check ((state = 'merged') = (merged_into is not null));
alter table person force row level security;
-- Whoever was merged into somebody else owns no address: it is one of the other's.
create unique index person_email on person (workspace_id, email) where state <> 'merged';
create index person_by_organisation on person (workspace_id, organisation_id, sort_name, id);
create index person_merged on person (workspace_id, merged_into) where merged_into is not null;
alter table organisation no force row level security;
alter table organisation
  add column note text not null default '',
  add column fields jsonb not null default '{}',
  add column merged_into uuid,
  add constraint organisation_merged_into_fkey foreign key (workspace_id, merged_into)
    references organisation (workspace_id, id);
alter table organisation force row level security;
-- Every address and number of a person besides the main address in `person.email`. An address is one person's, a
-- number may be that of a whole office.
create table person_identity (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('email', 'phone')),
  value text not null,
  label text not null default '',
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, kind, value, person_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create unique index person_identity_email on person_identity (workspace_id, value) where kind = 'email';
create index person_identity_by_person on person_identity (workspace_id, person_id);
-- Two people who are not the same, whatever it looks like; the smaller id first.
create table not_duplicate (
  workspace_id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, person_id, other_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, other_id) references person (workspace_id, id),
  check (person_id < other_id)
);
-- What a merge of two people or organisations moved, so that it can be undone.
create table merge_record (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  subject text not null check (subject in ('person', 'organisation')),
  kept_id uuid not null,
  merged_id uuid not null,
  moved jsonb not null,
  state text not null check (state in ('running', 'done', 'undoing', 'undone')),
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create index merge_record_by_kept on merge_record (workspace_id, kept_id, created_at desc);
-- Every ticket of a merge, and what it was before.
create table merge_ticket (
  workspace_id uuid not null,
  merge_id uuid not null,
  ticket_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'moved', 'kept', 'back')),
  was jsonb not null default '{}',
  primary key (workspace_id, merge_id, ticket_id),
  foreign key (workspace_id, merge_id) references merge_record (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id)
);
create index merge_ticket_state on merge_ticket (workspace_id, merge_id, state, ticket_id);
create table people_import (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  state text not null check (state in ('running', 'done', 'failed')),
  -- The file as the desk keeps it, what its columns mean, and what becomes of those who are known.
  source jsonb not null,
  -- Rows done so far.
  place int not null default 0,
  counts jsonb not null default '{}',
  faults jsonb not null default '[]',
  error text,
  started_by uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, started_by) references person (workspace_id, id)
);
create index people_import_newest on people_import (workspace_id, started_at desc, id desc);

-- The words by whose beginnings people and organisations are found: of names without accents, of addresses, of numbers.
-- Rows of their own in "C" order, because only a comparison of plain text may use an index under row level security.
create table name_word (
  workspace_id uuid not null references workspace (id),
  subject text not null check (subject in ('person', 'organisation')),
  word text collate "C" not null,
  id uuid not null,
  primary key (workspace_id, subject, word, id)
);
create index name_word_by_id on name_word (workspace_id, id);
create function fold_name(name text) returns text language sql immutable parallel safe
return trim(regexp_replace(replace(replace(replace(replace(replace(replace(
  regexp_replace(normalize(lower(name), NFKD), '[\u0300-\u036f]', '', 'g'),
  'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'ø', 'o'), 'đ', 'd'), 'ł', 'l'), '\s+', ' ', 'g'));
-- "Jane Miller", jane.miller@northwind.example → jane, miller, jane.miller@northwind.example, northwind.example, …
create function words_of(name text, addresses text[], numbers text[]) returns setof text language sql immutable parallel safe
begin atomic
  select distinct left(word, 200) from (
    select unnest(regexp_split_to_array(fold_name(name), '[^[:alnum:]]+')) as word
    union all select unnest(addresses)
    union all select split_part(a, '@', 2) from unnest(addresses) as a
    union all select unnest(regexp_split_to_array(split_part(a, '@', 1), '[^[:alnum:]]+')) from unnest(addresses) as a
    union all select unnest(trim_array(string_to_array(split_part(a, '@', 2), '.'), 1))
      from unnest(addresses) as a where position('.' in split_part(a, '@', 2)) > 0
    union all select regexp_replace(n, '\D', '', 'g') from unnest(numbers) as n
  ) as words where word <> '';
end;
create function keep_words_of_new_people() returns trigger language plpgsql as $$
begin
  insert into name_word (workspace_id, subject, word, id)
    select p.workspace_id, 'person', w, p.id from made as p, words_of(p.name, array[p.email], '{}') as w
    where p.state <> 'merged' on conflict do nothing;
  return null;
end $$;
create trigger person_words_new after insert on person referencing new table as made
  for each statement execute function keep_words_of_new_people();
create function write_words_of_person(workspace uuid, person uuid) returns void language plpgsql as $$
begin
  delete from name_word where workspace_id = workspace and subject = 'person' and id = person;
  insert into name_word (workspace_id, subject, word, id)
    select workspace, 'person', w, person from person as p, words_of(
      p.name,
      p.email || array(select value from person_identity i
        where i.workspace_id = workspace and i.person_id = person and i.kind = 'email'),
      array(select value from person_identity i
        where i.workspace_id = workspace and i.person_id = person and i.kind = 'phone')
    ) as w
    where p.workspace_id = workspace and p.id = person and p.state <> 'merged' on conflict do nothing;
end $$;
create function keep_words_of_person() returns trigger language plpgsql as $$
begin
  perform write_words_of_person(new.workspace_id, new.id);
  return null;
end $$;
create trigger person_words after update of name, email, state on person for each row
  when (old.name <> new.name or old.email <> new.email or old.state <> new.state)
  execute function keep_words_of_person();
create function keep_words_of_identity() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform write_words_of_person(old.workspace_id, old.person_id); end if;
  if tg_op <> 'DELETE' then perform write_words_of_person(new.workspace_id, new.person_id); end if;
  return null;
end $$;
create trigger person_identity_words after insert or update or delete on person_identity for each row
  execute function keep_words_of_identity();
create function keep_words_of_organisation() returns trigger language plpgsql as $$
begin
  delete from name_word where workspace_id = new.workspace_id and subject = 'organisation' and id = new.id;
  if new.merged_into is null then
    insert into name_word (workspace_id, subject, word, id)
      select new.workspace_id, 'organisation', w, new.id from words_of(
        new.name, array(select 'x@' || d from unnest(new.domains) as d), '{}') as w
      where w <> 'x' and w not like 'x@%' on conflict do nothing;
  end if;
  return null;
end $$;
create trigger organisation_words after insert or update of name, domains, merged_into on organisation for each row
  execute function keep_words_of_organisation();
alter table person no force row level security;
alter table organisation no force row level security;
insert into name_word (workspace_id, subject, word, id)
  select workspace_id, 'person', w, id from person, words_of(name, array[email], '{}') as w;
insert into name_word (workspace_id, subject, word, id)
  select workspace_id, 'organisation', w, id from organisation,
    words_of(name, array(select 'x@' || d from unnest(domains) as d), '{}') as w where w <> 'x' and w not like 'x@%';
alter table person force row level security;
alter table organisation force row level security;

-- Notices in the workspace: bundled while unread.
create table notice (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  person_id uuid not null,
  -- What bundles: one unread row a person, kind and ticket.
  kind text not null,
  ticket_id uuid,
  data jsonb not null default '{}',
  count int not null default 1,
  first_at timestamptz not null,
  last_at timestamptz not null,
  read_at timestamptz,
  -- At which count it last left by each way: mail, push, digest.
  sent jsonb not null default '{}',
  -- Whether the centre shows it; else it is there only to leave by mail or push.
  is_shown boolean not null default true,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id)
);
create unique index notice_bundle on notice (workspace_id, person_id, kind, ticket_id) nulls not distinct where read_at is null;
create index notice_newest on notice (workspace_id, person_id, last_at desc, id desc);
-- By which ways somebody hears of what; nobody has a row before they choose.
create table notice_setting (
  workspace_id uuid not null,
  person_id uuid not null,
  data jsonb not null,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
-- The key pair by which push services know this workspace (VAPID); the private half is sealed.
create table push_key (
  workspace_id uuid primary key references workspace (id),
  public_key text not null,
  private_key text not null,
  created_at timestamptz not null
);
create table push_subscription (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  endpoint text not null,
  keys text not null,
  user_agent text not null default '',
  created_at timestamptz not null,
  last_error text,
  primary key (workspace_id, id),
  unique (workspace_id, endpoint),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);

-- Search. One document a message (with its attachments' names and text) and one a ticket (subject, people, number).
-- The policy itself holds the question: only what a policy asks may use the GIN index under row level security, because
-- the match operator is not leakproof. handrail.search is a tsquery; every body holds the lexeme '*<workspace>', which
-- finds all of one workspace, and one of its day and its month, by which common words are looked for newest first.
create table search_document (
  workspace_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null check (kind in ('ticket', 'public', 'note')),
  body tsvector not null,
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id)
);
create index search_document_by_ticket on search_document (workspace_id, ticket_id);
create index search_document_newest on search_document (workspace_id, at desc);
-- A short list of what is not sorted in yet: each search reads all of it.
create index search_document_body on search_document using gin (body) with (gin_pending_list_limit = 512);
-- Text found inside attachments, so that a document can be made anew without reading the file again.
create table attachment_text (
  workspace_id uuid not null,
  attachment_id uuid not null,
  state text not null check (state in ('done', 'none', 'failed')),
  text text not null default '',
  because text,
  at timestamptz not null,
  primary key (workspace_id, attachment_id),
  foreign key (workspace_id, attachment_id) references attachment (workspace_id, id)
);
-- Words of the workspace with how many documents hold them: for estimates, typos and telling words. `grams` holds '*<workspace>'
-- and what is left of the word when letters are left out.
create table search_word (
  workspace_id uuid not null references workspace (id),
  word text not null,
  documents bigint not null,
  grams tsvector not null,
  primary key (workspace_id, word)
);
create index search_word_grams on search_word using gin (grams) with (gin_pending_list_limit = 512);

create index outgoing_mail_bounced on outgoing_mail (workspace_id, to_address) where state = 'bounced';

do $$
declare t text;
begin
  foreach t in array array['ticket_tag', 'view', 'bulk_run', 'bulk_item', 'field', 'macro', 'macro_use', 'ticket_case',
    'ticket_link', 'ticket_task', 'checklist', 'recurring_ticket', 'blocked_sender', 'ticket_read', 'person_identity',
    'not_duplicate', 'merge_record', 'merge_ticket', 'name_word', 'people_import', 'notice', 'notice_setting', 'push_key', 'push_subscription', 'attachment_text']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
  foreach t in array array['search_document.body', 'search_word.grams']
  loop
    execute format('alter table %I enable row level security', split_part(t, '.', 1));
    execute format('alter table %I force row level security', split_part(t, '.', 1));
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid
      and %I @@ current_setting(''handrail.search'')::tsquery)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)',
      split_part(t, '.', 1), split_part(t, '.', 2));
    execute format('grant select, insert, update, delete on %I to handrail_app', split_part(t, '.', 1));
  end loop;
end $$;

-- Tickets that are there get their tags as rows and their subject folded; accents follow when the desk indexes them.
alter table ticket no force row level security;
alter table ticket_tag no force row level security;
insert into ticket_tag (workspace_id, tag, ticket_id)
  select workspace_id, unnest(tags), id from ticket on conflict do nothing;
update ticket set subject_fold = lower(subject);
alter table ticket force row level security;
alter table ticket_tag force row level security;
