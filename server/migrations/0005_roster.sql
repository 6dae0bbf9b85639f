-- The roster: skills, sites, staff, presence, shift patterns and entries, wishes, coverage, calendar links.
-- Days are texts such as 2026-11-23 and times of day texts such as 09:00: both are local to a zone.

create table skill (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  description text not null default '',
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id)
);
create unique index skill_name on skill (workspace_id, lower(name)) where removed_at is null;
create table site (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  zone text not null,
  address text not null default '',
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id)
);
create unique index site_name on site (workspace_id, lower(name)) where removed_at is null;

-- Of somebody of the team without a row: tier of their teams, no skill, the usual capacity.
create table staff (
  workspace_id uuid not null,
  person_id uuid not null,
  -- null: the highest tier of their teams.
  tier int check (tier between 1 and 9),
  site_id uuid,
  languages text[] not null default '{}',
  capacity double precision not null default 10 check (capacity >= 0),
  -- Channel → factor; a channel left out counts 1.
  weights jsonb not null default '{}',
  deputy_id uuid,
  out_from timestamptz,
  out_to timestamptz,
  out_words text not null default '',
  out_hands_over boolean not null default false,
  -- When open work was handed over for the absence that begins at out_from.
  handed_over_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, site_id) references site (workspace_id, id),
  foreign key (workspace_id, deputy_id) references person (workspace_id, id),
  check (deputy_id <> person_id),
  check (out_to > out_from)
);
create table staff_skill (
  workspace_id uuid not null,
  person_id uuid not null,
  skill_id uuid not null,
  level int not null check (level between 1 and 5),
  primary key (workspace_id, person_id, skill_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, skill_id) references skill (workspace_id, id)
);
create index staff_skill_by_skill on staff_skill (workspace_id, skill_id);
-- What somebody chose; without a row, or after `until`, the shift says it.
create table presence (
  workspace_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('online', 'away', 'busy', 'on_break', 'off')),
  until timestamptz,
  at timestamptz not null,
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);

alter table team no force row level security;
alter table person no force row level security;
alter table team
  add column lead_id uuid,
  add column manager_id uuid,
  add column tier int not null default 1 check (tier between 1 and 9),
  add constraint team_lead_fkey foreign key (workspace_id, lead_id) references person (workspace_id, id),
  add constraint team_manager_fkey foreign key (workspace_id, manager_id) references person (workspace_id, id);
alter table person force row level security;
alter table team force row level security;
alter table ticket no force row level security;
alter table ticket add constraint ticket_site_fkey foreign key (workspace_id, site_id) references site (workspace_id, id);
alter table ticket force row level security;

create table shift_pattern (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  -- null: the zone of each person.
  zone text,
  -- Weeks, each of seven days, each of shifts { kind, from, to, breaks }.
  weeks jsonb not null,
  -- Whether shifts begin on the desk's holidays too.
  works_holidays boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id)
);
create table shift_assignment (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  pattern_id uuid not null,
  starts_on text not null,
  ends_on text,
  -- The week of the pattern in which starts_on lies.
  week int not null default 0 check (week >= 0),
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, pattern_id) references shift_pattern (workspace_id, id),
  check (ends_on >= starts_on)
);
create index shift_assignment_by_person on shift_assignment (workspace_id, person_id, starts_on);
create index shift_assignment_by_pattern on shift_assignment (workspace_id, pattern_id);

create table shift_request (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  kind text not null check (kind in ('leave', 'sick', 'training', 'swap')),
  state text not null check (state in ('asked', 'open', 'approved', 'declined', 'withdrawn')),
  person_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  words text not null default '',
  other_id uuid,
  other_starts_at timestamptz,
  other_ends_at timestamptz,
  agreed_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  answer text not null default '',
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, other_id) references person (workspace_id, id),
  foreign key (workspace_id, decided_by) references person (workspace_id, id),
  check (ends_at > starts_at),
  check ((other_id is null) = (kind <> 'swap')),
  check ((other_starts_at is null) = (other_ends_at is null) and other_ends_at > other_starts_at)
);
create index shift_request_newest on shift_request (workspace_id, created_at desc, id desc);
create index shift_request_by_person on shift_request (workspace_id, person_id, created_at desc);

create table shift_entry (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('work', 'break', 'on_call', 'off', 'leave', 'sick', 'training')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  words text not null default '',
  request_id uuid,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, created_by) references person (workspace_id, id),
  foreign key (workspace_id, request_id) references shift_request (workspace_id, id),
  check (ends_at > starts_at)
);
create index shift_entry_by_person on shift_entry (workspace_id, person_id, ends_at);
create index shift_entry_by_end on shift_entry (workspace_id, ends_at);
create index shift_entry_by_request on shift_entry (workspace_id, request_id) where request_id is not null;

create table coverage_need (
  workspace_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  name text not null,
  kind text not null default 'work' check (kind in ('work', 'on_call')),
  -- 1 is Monday.
  days int[] not null,
  from_time text not null,
  to_time text not null,
  zone text,
  people int not null check (people > 0),
  skill_id uuid,
  skill_level int not null default 1 check (skill_level between 1 and 5),
  starts_on text,
  ends_on text,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  foreign key (workspace_id, skill_id) references skill (workspace_id, id)
);
create index coverage_need_by_team on coverage_need (workspace_id, team_id);

-- Secret links to a roster for calendar programs. Only the hash of a link is kept.
create table calendar_feed (
  workspace_id uuid not null,
  id uuid not null,
  -- Whose link it is: it shows no more than they may see, and ends with them.
  owner_id uuid not null,
  -- null: the owner's own shifts.
  team_id uuid,
  token_hash bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, owner_id) references person (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);
create index calendar_feed_by_owner on calendar_feed (workspace_id, owner_id);

do $$
declare t text;
begin
  foreach t in array array['skill', 'site', 'staff', 'staff_skill', 'presence', 'shift_pattern', 'shift_assignment',
    'shift_request', 'shift_entry', 'coverage_need', 'calendar_feed']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;
