-- Facts (画像指标): how they change after the first load, and the files departments send them in.

-- Whether the caller's department answers for this source, in the attribute dictionary's words: tax, stats, hr …
create function app_answers_for(p_source text) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select 1 from department where code = app_department() and p_source = any(duties))
$$;

-- Every change of a fact, for whoever follows facts (matching in memory, push). A reader takes what lies below
-- pg_snapshot_xmin(pg_current_snapshot()): ids are given out before they are committed, transactions below it are over.
create table fact_change (
  id bigint generated always as identity primary key,
  txid xid8 not null default pg_current_xact_id(),
  uscc text not null,                      -- that it exists, the fact itself has proved; to prove it twice costs a tenth of an import
  attribute text not null,
  period text not null default '',
  before jsonb,                            -- {value, source, asOf}; null: nothing was known
  after jsonb,                             -- the same; null: taken away
  cause text not null check (cause ~ '^(import|correction):'),
  weighed_at timestamptz,                  -- when push has looked at it; null: still to do
  recorded_at timestamptz not null,
  check (before is not null or after is not null)
);
create index fact_change_unweighed on fact_change (id) where weighed_at is null;

alter table fact_change enable row level security;
create policy mine_or_staff on fact_change for select to huiqi_api using (uscc = app_uscc() or app_is_staff());
create policy own_source on fact_change for insert to huiqi_api
  with check (app_has_role('officer', 'reviewer') and app_answers_for(coalesce(after, before) ->> 'source'));
create policy worker_all on fact_change to huiqi_worker using (true) with check (true);
grant select, insert on fact_change to huiqi_api;

-- A department writes in its own name only; what it takes over or away may have been another's.
create policy own_source_insert on fact for insert to huiqi_api
  with check (app_has_role('officer', 'reviewer') and app_answers_for(source));
create policy own_source_update on fact for update to huiqi_api
  using (app_has_role('officer', 'reviewer')) with check (app_answers_for(source));
create policy own_source_delete on fact for delete to huiqi_api
  using (app_has_role('officer', 'reviewer') and app_answers_for(source));
grant insert, update, delete on fact to huiqi_api;

-- A file of facts that a department sent in.
create table fact_import (
  id uuid primary key,                     -- made by the sender: the same file sent twice by a bad network is one
  department_code text not null references department,
  file_name text not null,
  file_digest text not null,               -- SM3 of the file as it came
  file_format text not null check (file_format in ('xlsx', 'csv_utf8', 'csv_gb18030', 'json')),
  headings text[] not null default '{}',   -- of the file of errors
  status text not null default 'reading' check (status in ('reading', 'done', 'failed')),
  line_count int not null default 0,       -- read so far
  changed_count int not null default 0,    -- values that were new or other
  unchanged_count int not null default 0,
  problem_count int not null default 0,    -- lines with something wrong
  failure text,
  created_by uuid not null references person,
  created_at timestamptz not null,
  worked_at timestamptz not null,          -- the job's last sign of life
  finished_at timestamptz
);
create index fact_import_department on fact_import (department_code, created_at desc, id desc);
create index fact_import_at_work on fact_import (worked_at) where status = 'reading';

-- The file on its way to the job that reads it; here, so that any worker on any host can.
create table fact_file_part (
  import_id uuid not null references fact_import on delete cascade,
  part int not null,
  bytes bytea not null,
  primary key (import_id, part)
);

-- Which line of a file being read told which fact: a second line that says otherwise is found, however far below.
create table fact_told (
  import_id uuid not null,                 -- emptied by the job itself: a reference would be proved for every row
  uscc text not null,
  attribute text not null,
  period text not null,
  line int not null,
  as_of date not null,
  primary key (import_id, uscc, attribute, period)
);

create table fact_problem (
  import_id uuid not null references fact_import on delete cascade,
  line int not null,
  cells text[] not null,                   -- as they came, for the file of errors
  reasons jsonb not null,                  -- [{column, value, code, message}]
  primary key (import_id, line)
);

alter table fact_import enable row level security;
alter table fact_file_part enable row level security;
alter table fact_told enable row level security;
alter table fact_problem enable row level security;

create policy own on fact_import for select to huiqi_api
  using (department_code = app_department() and app_has_role('officer'));
create policy own_insert on fact_import for insert to huiqi_api
  with check (department_code = app_department() and created_by = app_person() and app_has_role('officer'));
create policy own_insert on fact_file_part for insert to huiqi_api with check (import_id in (select i.id from fact_import i));
create policy own on fact_problem for select to huiqi_api using (import_id in (select i.id from fact_import i));
grant select, insert on fact_import to huiqi_api;
grant insert on fact_file_part to huiqi_api;
grant select on fact_problem to huiqi_api;
do $$ declare t text; begin
  foreach t in array array['fact_import', 'fact_file_part', 'fact_told', 'fact_problem'] loop
    execute format('create policy worker_all on %I to huiqi_worker using (true) with check (true)', t);
  end loop;
end $$;
