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
  uscc text not null references enterprise,
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
