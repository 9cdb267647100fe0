-- Rosters: a batch of enterprises for one no-application policy, imported (名单类) or matched (条件类), with joint review.

create table roster (
  id uuid primary key default gen_random_uuid(),
  policy_version_id uuid not null references policy_version,
  department_code text not null references department,
  period text not null,                    -- the claim period the benefit is for, e.g. '2026'
  title text not null,
  kind text not null check (kind in ('imported', 'matched')),
  status text not null check (status in ('filling', 'failed', 'open', 'releasing', 'released', 'cancelled')),
  version int not null default 1,
  confirm_by timestamptz,                  -- last moment to confirm, end of a day in Asia/Shanghai
  -- reviewed before release: the 兑付意见 comes with the list (鹰潭 方案 三(二)1)
  opinion_basis text,
  reviewed_by uuid references person,
  reviewed_at timestamptz,
  payment_authorised_by uuid references person,
  payment_authorised_at timestamptz,
  check (reviewed_by is null or reviewed_by <> created_by),
  check (payment_authorised_by is null or payment_authorised_by <> reviewed_by),
  file_name text,
  file_digest text,                        -- SM3 of the file as it came
  file_format text check (file_format in ('xlsx', 'csv_utf8', 'csv_gb18030')),
  -- the job that fills or releases it: one that was overtaken by another does nothing
  work_id uuid,
  worked_at timestamptz,                   -- its last sign of life
  progress_done int not null default 0,
  progress_of int,
  undetermined_count int not null default 0,
  problem_count int not null default 0,
  row_count int not null default 0,
  total_fen bigint not null default 0,
  failure text,
  released_by uuid references person,
  released_at timestamptz,
  released_count int not null default 0,
  created_by uuid not null references person,
  created_at timestamptz not null
);
create index roster_department on roster (department_code, created_at desc);
create index roster_at_work on roster (worked_at) where status in ('filling', 'releasing');

-- An uploaded file on its way to the job that reads it; here, so that any worker on any host can.
create table roster_file_part (
  roster_id uuid not null references roster on delete cascade,
  work_id uuid not null,
  part int not null,
  bytes bytea not null,
  primary key (work_id, part)
);

create table roster_row (
  roster_id uuid not null references roster on delete cascade,
  line int not null check (line > 0),
  uscc text not null references enterprise,
  amount_fen bigint not null check (amount_fen > 0),
  basis text,                              -- the department's words for this row, if the file gave any
  explanation jsonb,                       -- the engine's reasons, for a matched roster and for a checked import
  claim_id uuid,
  primary key (roster_id, line),
  unique (roster_id, uscc)
);

create index roster_row_open on roster_row (roster_id, line) where claim_id is null;

create table roster_problem (
  roster_id uuid not null references roster on delete cascade,
  line int not null,
  column_name text not null,
  value text not null,
  code text not null,
  message text not null,
  source jsonb not null,                   -- the cells of the line as they came, for the file of errors
  primary key (roster_id, line, column_name, code)
);

-- 待核实: enterprises of a matched roster that the data at hand does not decide about.
create table roster_undetermined (
  roster_id uuid not null references roster on delete cascade,
  uscc text not null references enterprise,
  questions jsonb not null,                -- sentences: what is missing and who can supply it
  primary key (roster_id, uscc)
);

create table veto_request (
  roster_id uuid not null references roster on delete cascade,
  department_code text not null references department,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references person,
  lapsed_at timestamptz,                   -- the time was up without an answer: counts as no objection
  check (answered_at is null or lapsed_at is null),
  primary key (roster_id, department_code)
);
create index veto_request_due on veto_request (due_at) where answered_at is null and lapsed_at is null;

create table veto (
  id uuid primary key default gen_random_uuid(),
  roster_id uuid not null references roster on delete cascade,
  uscc text not null,
  department_code text not null references department,
  category text not null check (category in ('dishonest', 'gang_crime', 'environment', 'work_safety', 'tax', 'other')),
  reason text not null,
  evidence text not null,                  -- the document or record number the objection rests on
  created_by uuid not null references person,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references person,
  foreign key (roster_id, uscc) references roster_row (roster_id, uscc) on delete cascade
);
create unique index veto_live on veto (roster_id, uscc, department_code) where withdrawn_at is null;

-- `无锡市科技局 王*`: colleagues are shown to staff by masked name; the API can't read other persons.
create function app_staff_label(p_person uuid) returns text language sql stable security definer set search_path = public as $$
  select d.name || ' ' || p.name_masked from person p
  join staff s on s.person_id = p.id join department d on d.code = s.department_code
  where p.id = p_person and app_is_staff()
$$;

alter table roster enable row level security;
alter table roster_row enable row level security;
alter table roster_file_part enable row level security;
alter table roster_problem enable row level security;
alter table roster_undetermined enable row level security;
alter table veto_request enable row level security;
alter table veto enable row level security;

-- A roster is seen by its department, by departments asked to review it, and by finance and the platform.
create function app_sees_roster(p_roster uuid, p_department text) returns boolean language sql stable security definer set search_path = public as $$
  select p_department = app_department()
      or app_has_role('finance')
      or exists (select 1 from veto_request v where v.roster_id = p_roster and v.department_code = app_department())
$$;
create policy involved on roster for select to huiqi_api using (app_is_staff() and app_sees_roster(id, department_code));
create policy own_insert on roster for insert to huiqi_api with check (department_code = app_department() and app_has_role('officer', 'reviewer'));
create policy own_update on roster for update to huiqi_api
  using (department_code = app_department() or app_has_role('finance'))
  with check (department_code = app_department() or app_has_role('finance'));
create policy involved on roster_row for select to huiqi_api using (roster_id in (select r.id from roster r));
create policy own_insert on roster_file_part for insert to huiqi_api
  with check (roster_id in (select r.id from roster r where r.department_code = app_department()));
create policy involved on roster_undetermined for select to huiqi_api using (roster_id in (select r.id from roster r));
create policy involved on roster_problem for select to huiqi_api using (roster_id in (select r.id from roster r));
create policy involved on veto_request for select to huiqi_api
  using (department_code = app_department() or roster_id in (select r.id from roster r where r.department_code = app_department()) or app_has_role('finance'));
create policy own_insert on veto_request for insert to huiqi_api
  with check (app_has_role('officer') and roster_id in (select r.id from roster r where r.department_code = app_department()));
create policy answer on veto_request for update to huiqi_api
  using (department_code = app_department() and app_has_role('joint')) with check (department_code = app_department());
create policy involved on veto for select to huiqi_api using (roster_id in (select r.id from roster r));
-- Vetoes are given and taken back only while the department's answer is awaited.
create function app_is_asked(p_roster uuid) returns boolean language sql stable as $$
  select app_has_role('joint') and exists (
    select 1 from veto_request q where q.roster_id = p_roster and q.department_code = app_department()
      and q.answered_at is null and q.lapsed_at is null)
$$;
create policy own_insert on veto for insert to huiqi_api
  with check (department_code = app_department() and created_by = app_person() and app_is_asked(roster_id));
create policy own_update on veto for update to huiqi_api
  using (department_code = app_department() and app_is_asked(roster_id)) with check (department_code = app_department());

grant select on roster, roster_row, roster_problem, roster_undetermined, veto_request, veto to huiqi_api;
grant insert, update on roster to huiqi_api;
grant insert on roster_file_part to huiqi_api;
grant insert on veto_request, veto to huiqi_api;
grant update (answered_at, answered_by) on veto_request to huiqi_api;
grant update (withdrawn_at, withdrawn_by) on veto to huiqi_api;
do $$ declare t text; begin
  foreach t in array array['roster','roster_row','roster_file_part','roster_problem','roster_undetermined','veto_request','veto'] loop
    execute format('create policy worker_all on %I to huiqi_worker using (true) with check (true)', t);
  end loop;
end $$;
