-- Courses: articles in order with a check at the end, and who finished.

create table course (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  title text not null,
  about text not null default '',
  language text not null,
  state text not null default 'draft' check (state in ('draft', 'open', 'archived')),
  who text not null default 'signed_in' check (who in ('signed_in', 'staff')),
  organisation_ids uuid[] not null default '{}',
  -- As rules/courses/course.ts has them.
  questions jsonb not null default '[]',
  -- By language, as rules/courses/translate.ts has them; what is missing is said in `language`.
  translations jsonb not null default '{}',
  pass_mark int not null default 80 check (pass_mark between 1 and 100),
  tries int,
  valid_months int,
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references person (workspace_id, id)
);

create table course_lesson (
  workspace_id uuid not null,
  course_id uuid not null,
  article_id uuid not null,
  position int not null,
  primary key (workspace_id, course_id, article_id),
  foreign key (workspace_id, course_id) references course (workspace_id, id),
  foreign key (workspace_id, article_id) references article (workspace_id, id)
);

-- Who is told to take it: exactly one of a person, a team, an organisation.
create table course_assignment (
  workspace_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  person_id uuid,
  team_id uuid,
  organisation_id uuid,
  due_at timestamptz,
  assigned_by uuid,
  assigned_at timestamptz not null,
  primary key (workspace_id, id),
  check (num_nonnulls(person_id, team_id, organisation_id) = 1),
  foreign key (workspace_id, course_id) references course (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id) on delete cascade,
  foreign key (workspace_id, organisation_id) references organisation (workspace_id, id),
  foreign key (workspace_id, assigned_by) references person (workspace_id, id)
);
create index course_assignment_by_course on course_assignment (workspace_id, course_id);
create index course_assignment_by_person on course_assignment (workspace_id, person_id);
create index course_assignment_by_team on course_assignment (workspace_id, team_id);
create index course_assignment_by_organisation on course_assignment (workspace_id, organisation_id);

create table course_progress (
  workspace_id uuid not null,
  course_id uuid not null,
  person_id uuid not null,
  -- Null: only reminded so far.
  started_at timestamptz,
  -- Articles read in the present round.
  read uuid[] not null default '{}',
  tries int not null default 0,
  best int,
  finished_at timestamptz,
  expires_at timestamptz,
  -- Reminders of the present round.
  nudges text[] not null default '{}',
  primary key (workspace_id, course_id, person_id),
  foreign key (workspace_id, course_id) references course (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index course_progress_by_person on course_progress (workspace_id, person_id);

create table course_try (
  workspace_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  person_id uuid not null,
  -- Of the course, whose questions they were.
  course_version int not null,
  answers jsonb not null,
  score int not null,
  has_passed boolean not null,
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, course_id) references course (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index course_try_by_person on course_try (workspace_id, course_id, person_id, at desc);

do $$
declare t text;
begin
  foreach t in array array['course', 'course_lesson', 'course_assignment', 'course_progress', 'course_try']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = current_setting(''handrail.workspace'')::uuid)
      with check (workspace_id = current_setting(''handrail.workspace'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handrail_app', t);
  end loop;
end $$;
