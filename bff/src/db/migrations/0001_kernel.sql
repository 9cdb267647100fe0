-- What every capability stands on: the caller's settings, idempotency, limits, the calendar, jobs that gave up.
-- Roles huiqi_owner (owns), huiqi_api (held by row-level security) and huiqi_worker (runs jobs) exist before this file runs.

revoke all on schema public from public;
grant usage on schema public to huiqi_api, huiqi_worker;
-- Capabilities widen the API's rights table by table; the worker reads and writes everything but the insert-only tables.
alter default privileges in schema public grant select, insert, update, delete on tables to huiqi_worker;
alter default privileges in schema public grant usage on sequences to huiqi_worker, huiqi_api;

-- The caller of this transaction, set by open_request(); null outside a request.
create function app_setting(name text) returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.' || name, true), '') $$;
create function app_person() returns uuid language sql stable parallel safe as $$ select app_setting('person')::uuid $$;
create function app_uscc() returns text language sql stable parallel safe as $$ select app_setting('uscc') $$;
create function app_department() returns text language sql stable parallel safe as $$ select app_setting('department') $$;
create function app_is_staff() returns boolean language sql stable parallel safe as $$ select app_setting('department') is not null $$;
create function app_has_role(variadic wanted text[]) returns boolean language sql stable parallel safe
  as $$ select coalesce(string_to_array(app_setting('roles'), ',') && wanted, false) $$;

-- Insert-only tables carry this trigger: history is never rewritten, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only', tg_table_name using errcode = 'HQ001';
end $$;

create table idempotency (
  caller text not null,
  key uuid not null,
  procedure text not null,
  request_hash text not null,
  response jsonb,
  created_at timestamptz not null,
  primary key (caller, key)
);
create index idempotency_age on idempotency (created_at);
alter table idempotency enable row level security;
create policy own_keys on idempotency to huiqi_api
  using (caller = app_setting('caller')) with check (caller = app_setting('caller'));
create policy worker_all on idempotency to huiqi_worker using (true) with check (true);
grant select, insert, update on idempotency to huiqi_api;

-- Fixed windows: one row a bucket and window; swept when old.
create table rate_limit (
  bucket text not null,
  window_start timestamptz not null,
  used int not null,
  primary key (bucket, window_start)
);
create function take_from_limit(p_bucket text, p_window_start timestamptz) returns int
  language sql security definer set search_path = public
  as $$
    insert into rate_limit as l (bucket, window_start, used) values (p_bucket, p_window_start, 1)
    on conflict (bucket, window_start) do update set used = l.used + 1
    returning used
  $$;
revoke execute on function take_from_limit from public;
grant execute on function take_from_limit to huiqi_api, huiqi_worker;

-- Days that differ from "Monday to Friday are workdays" (国务院办公厅's yearly notice); editable, because later years are announced late.
create table calendar_day (
  day date primary key,
  workday boolean not null,
  name text not null
);
grant select on calendar_day to huiqi_api;

create table setting (
  name text primary key,
  value jsonb not null,
  updated_at timestamptz not null
);
grant select on setting to huiqi_api;

create table failed_job (
  id bigint primary key,
  task text not null,
  payload jsonb not null,
  attempts int not null,
  error text not null,
  failed_at timestamptz not null,
  resolved_at timestamptz
);
grant select on failed_job to huiqi_api;

-- Workers that breathe; the jobs of one that stopped are given to the others (jobs/stale-workers.ts).
create table live_worker (
  worker_id text primary key,
  seen_at timestamptz not null
);
