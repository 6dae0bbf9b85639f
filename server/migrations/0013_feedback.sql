-- Feedback: surveys and whom they asked, ideas and their votes, the register of improvements.

create table survey (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('csat', 'ces', 'nps')),
  is_on boolean not null default false,
  -- 'solved': after a ticket was solved. 'schedule': every so many days, people whose tickets fit.
  occasion text not null check (occasion in ('solved', 'schedule')),
  condition jsonb not null,
  -- By language; a language that is missing takes the desk's own words.
  questions jsonb not null default '{}',
  delay_minutes int not null default 60 check (delay_minutes between 0 and 43200),
  every_days int check (every_days between 1 and 730),
  -- Percent of those who could be asked.
  share int not null default 100 check (share between 1 and 100),
  -- Nobody is asked twice within so many days, by whatever survey.
  quiet_days int not null default 14 check (quiet_days between 0 and 730),
  expires_days int not null default 30 check (expires_days between 1 and 365),
  -- Marks up to this one are bad; null: none is followed up.
  follow_up_at int,
  -- Of a schedule: the last round, whom it considered last, and when it had considered everybody.
  round_began_at timestamptz,
  round_at uuid,
  round_ended_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  check ((occasion = 'schedule') = (every_days is not null))
);

create table survey_ask (
  workspace_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  kind text not null,
  person_id uuid not null,
  -- Whom and what it was about when it was asked.
  ticket_id uuid,
  assignee_id uuid,
  team_id uuid,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  mark int,
  comment text not null default '',
  way text check (way in ('link', 'portal')),
  answered_at timestamptz,
  changed_at timestamptz,
  task_id uuid,
  primary key (workspace_id, id),
  unique (workspace_id, survey_id, ticket_id),
  foreign key (workspace_id, survey_id) references survey (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticket (workspace_id, id),
  foreign key (workspace_id, assignee_id) references person (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id) on delete set null (team_id),
  check ((mark is null) = (answered_at is null))
);
create index survey_ask_of_person on survey_ask (workspace_id, person_id, asked_at desc);
create index survey_ask_of_ticket on survey_ask (workspace_id, ticket_id);
create index survey_ask_answered on survey_ask (workspace_id, answered_at desc, id desc) where answered_at is not null;

create table idea (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  title text not null,
  about text not null default '',
  person_id uuid not null,
  organisation_id uuid,
  -- Until the team shares it, only the writer and the people of the same organisation see it.
  is_shared boolean not null default false,
  state text not null default 'new' check (state in ('new', 'considered', 'planned', 'done', 'declined')),
  answer text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  votes int not null default 0,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, organisation_id) references organisation (workspace_id, id),
  foreign key (workspace_id, answered_by) references person (workspace_id, id)
);
create index idea_by_votes on idea (workspace_id, votes desc, created_at desc);
create index idea_of_person on idea (workspace_id, person_id, created_at desc);

create table idea_vote (
  workspace_id uuid not null,
  idea_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, idea_id, person_id),
  foreign key (workspace_id, idea_id) references idea (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index idea_vote_of_person on idea_vote (workspace_id, person_id);

create table improvement (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  title text not null,
  why text not null default '',
  source text not null check (source in ('own', 'idea', 'survey', 'problem', 'gap', 'review')),
  -- What it came from: an idea, an answered survey, a ticket, a gap, an article.
  source_id uuid,
  source_label text not null default '',
  owner_id uuid,
  measure text not null default '',
  target text not null default '',
  result text not null default '',
  state text not null default 'idea' check (state in ('idea', 'doing', 'measuring', 'done', 'dropped')),
  due_on date,
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id),
  foreign key (workspace_id, created_by) references person (workspace_id, id)
);
create index improvement_by_state on improvement (workspace_id, state, created_at desc);
-- What is in the register already is not taken in once more.
create unique index improvement_by_source on improvement (workspace_id, source, source_id);

do $$
declare t text;
begin
  foreach t in array array['survey', 'survey_ask', 'idea', 'idea_vote', 'improvement']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;
