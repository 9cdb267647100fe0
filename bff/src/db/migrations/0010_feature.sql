-- The whole population against a rule (matching/engine) and the features of enterprises as typed columns.

-- The engine in the API's process reads everybody; what it answers tells of nobody but to staff.
create policy engine on enterprise for select to huiqi_api using (app_setting('caller') = 'engine');
create policy engine on fact for select to huiqi_api using (app_setting('caller') = 'engine');
create policy engine on fact_change for select to huiqi_api using (app_setting('caller') = 'engine');

-- What conditions ask of an enterprise, computed for one day; null: not known. Refreshed daily, because many speak of last
-- year or of the last three. Its other columns are those of shared/feature: migrating brings them up to date.
create table enterprise_feature (
  uscc text primary key references enterprise,
  as_of date not null
);

-- Enterprises of which something changed since their features were computed: one row a change, never updated, so that
-- who changes facts waits for nobody. Whoever computes features takes the rows he sees away before he reads the facts.
create table feature_stale (uscc text not null references enterprise);
create index feature_stale_uscc on feature_stale (uscc);

create function mark_features_stale() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into feature_stale (uscc) select distinct uscc from changed;
  return null;
end $$;
create trigger features_stale_insert after insert on fact referencing new table as changed
  for each statement execute function mark_features_stale();
create trigger features_stale_update after update on fact referencing new table as changed
  for each statement execute function mark_features_stale();
create trigger features_stale_delete after delete on fact referencing old table as changed
  for each statement execute function mark_features_stale();
create trigger features_stale_new after insert on enterprise referencing new table as changed
  for each statement execute function mark_features_stale();

alter table enterprise_feature enable row level security;
alter table feature_stale enable row level security;
create policy worker_all on enterprise_feature to huiqi_worker using (true) with check (true);
create policy worker_all on feature_stale to huiqi_worker using (true) with check (true);
