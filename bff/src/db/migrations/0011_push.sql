-- Push: policies that an enterprise meets now and did not before, each found and told once.

-- A version that took effect, and how far the enterprises it newly reaches have been looked for.
create table push_publication (
  version_id uuid primary key references policy_version,
  policy_id text not null references policy,
  replaced_version_id uuid references policy_version,  -- in force until then; null: none was
  before_version_id uuid references policy_version,  -- who met this one is not new; null: everybody is
  registered pg_snapshot not null default pg_current_snapshot(),  -- facts changed by what it does not see changed later
  facts_of pg_snapshot not null default pg_current_snapshot(),    -- whose facts decide who met the version before
  done_up_to text not null default '',     -- enterprises up to this code have been looked at
  registered_at timestamptz not null,
  finished_at timestamptz,
  out_of_force boolean not null default false,  -- before it was looked through: the next one starts where it did
  check (finished_at is null or not out_of_force)
);
create index push_publication_open on push_publication (registered_at) where finished_at is null and not out_of_force;
create index push_publication_before on push_publication (before_version_id);
create index push_publication_latest on push_publication (registered_at);

create table push (
  uscc text not null references enterprise,
  policy_id text not null references policy,
  period text not null,
  policy_version_id uuid not null references policy_version,
  cause text not null,                     -- published:<version>, or what changed the facts: import:<uuid>, correction:<uuid>
  least_fen bigint not null check (least_fen >= 0),
  most_fen bigint check (most_fen >= least_fen),  -- null: no upper end is known
  explanation jsonb,                       -- why, frozen when it was told: values, sources and clauses
  found_at timestamptz not null,
  tell_after timestamptz not null,         -- later than found where a limit holds the digest back
  told_at timestamptz,
  message_id uuid references message,
  by_sms boolean not null default false,
  untold text check (untold in ('switched_off', 'held', 'declined', 'excluded', 'not_met', 'not_in_force')),  -- why it was not told
  seen_at timestamptz,                     -- the owner has looked at the report since
  primary key (uscc, policy_id, period),   -- nothing is pushed twice
  check ((told_at is null) = (message_id is null) and (told_at is null) = (explanation is null)),
  check (told_at is null or untold is null)
);
create index push_waiting on push (tell_after) where told_at is null and untold is null;
create index push_told on push (uscc, told_at) where told_at is not null;
create index push_of_version on push (policy_version_id);

-- Whether a person wants to be told for an enterprise; without a row he does.
create table push_choice (
  person_id uuid not null references person,
  uscc text not null references enterprise,
  wanted boolean not null,
  since timestamptz not null,
  primary key (person_id, uscc)
);
create index push_choice_off on push_choice (uscc) where not wanted;

-- All that is still to be weighed of an enterprise is weighed at once.
create index fact_change_unweighed_of on fact_change (uscc) where weighed_at is null;
-- What changed since a version took effect is found by it.
create index fact_change_txid on fact_change (txid);

alter table push_publication enable row level security;
alter table push enable row level security;
alter table push_choice enable row level security;

create policy mine_or_policy_department on push for select to huiqi_api
  using (uscc = (select app_uscc())
         or exists (select 1 from policy p where p.id = policy_id and p.department_code = (select app_department())));
create policy mine_seen on push for update to huiqi_api using (uscc = app_uscc()) with check (uscc = app_uscc());
create policy self on push_choice to huiqi_api
  using (person_id = app_person() and uscc = app_uscc()) with check (person_id = app_person() and uscc = app_uscc());

-- Who has switched push off is shown none of the digests written since; the others of the enterprise are.
create function push_unwanted(p_template text, p_created_at timestamptz) returns boolean language sql stable as $$
  select p_template = 'new_matches' and exists (
    select 1 from push_choice c
    where c.person_id = app_person() and c.uscc = app_uscc() and not c.wanted and c.since <= p_created_at)
$$;
alter policy mine on message using (uscc = app_uscc() and not push_unwanted(template, created_at));

grant select on push, push_choice to huiqi_api;
grant update (seen_at) on push to huiqi_api;
grant insert, update (wanted, since) on push_choice to huiqi_api;
do $$ declare t text; begin
  foreach t in array array['push_publication','push','push_choice'] loop
    execute format('create policy worker_all on %I to huiqi_worker using (true) with check (true)', t);
  end loop;
end $$;
