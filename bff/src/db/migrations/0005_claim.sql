-- Claims: one enterprise's case for one policy version in one period. State changes only through claim/transition.ts.

create table claim (
  id uuid primary key default gen_random_uuid(),
  roster_id uuid references roster,
  policy_id text not null references policy,
  policy_version_id uuid not null references policy_version,
  department_code text not null references department,
  uscc text not null references enterprise,
  period text not null,
  mode text not null check (mode in ('no_application', 'instant', 'commitment')),
  state text not null,
  version int not null default 1,
  amount_fen bigint not null check (amount_fen > 0),
  legs jsonb not null,                     -- 市区分担: [{funder, fen}] adding up to amount_fen
  pre_reviewed boolean not null,           -- the roster's opinion already covers this claim
  account_id uuid references account,
  deadline_at timestamptz,                 -- of the present state; whose turn it is follows from the state
  timer text,                              -- what fires next: a reminder, the lapse, a warning, a breach
  timer_at timestamptz,
  breached_at timestamptz,                 -- the present state's limit passed without an answer
  created_at timestamptz not null,
  updated_at timestamptz not null
);
-- Paid once: one live claim per policy, enterprise and period, whatever version it was made under. A claim that ended
-- without money leaves the place free.
create unique index claim_once on claim (policy_id, uscc, period)
  where state not in ('declined', 'lapsed', 'withdrawn', 'refused', 'rejected', 'reclaimed');
create index claim_of_enterprise on claim (uscc, updated_at desc);
create index claim_of_department on claim (department_code, state, deadline_at);
create index claim_of_roster on claim (roster_id);
create index claim_timer on claim (timer_at) where timer_at is not null;
create index claim_payable on claim (updated_at) where state = 'payable';

create table claim_snapshot (
  claim_id uuid primary key references claim,
  facts jsonb not null,
  explanation jsonb not null
);
create table consent (
  claim_id uuid not null references claim,
  claim_version int not null,
  text_id text not null,
  text_version int not null,
  text text not null,                      -- exactly what was agreed to
  text_digest text not null,
  amount_fen bigint not null,
  account_id uuid not null references account,
  signer_person uuid not null references person,
  signer_name_masked text not null,
  signer_standing text not null,
  signed_at timestamptz not null,
  primary key (claim_id, claim_version),
  foreign key (text_id, text_version) references consent_text (id, version)
);
create table dispute (
  id uuid primary key default gen_random_uuid(),
  claim_id uuid not null references claim,
  subject text not null check (subject in ('fact', 'amount', 'account', 'other')),
  reference text,                          -- the leaf or attribute disputed
  statement text not null,
  opened_by uuid not null references person,
  opened_at timestamptz not null,
  outcome text check (outcome in ('upheld', 'amended', 'refused')),
  answer text,
  answered_by uuid references person,
  answered_at timestamptz
);
create unique index dispute_open on dispute (claim_id) where answered_at is null;
create table opinion (
  id uuid primary key default gen_random_uuid(),
  claim_id uuid not null references claim,
  outcome text not null check (outcome in ('approve', 'reject')),
  amount_fen bigint not null,
  account_id uuid references account,
  basis text,
  reason text,
  by_person uuid not null references person,
  at timestamptz not null,
  -- 不予通过须书面告知原因 (鹰潭 方案 三(二)4)
  check (case outcome when 'approve' then length(trim(basis)) > 0 else length(trim(reason)) > 0 end)
);
create index opinion_claim on opinion (claim_id);

-- Who prepared a roster does not review what came of it.
create function officer_never_reviews() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from claim c join roster r on r.id = c.roster_id
             where c.id = new.claim_id and r.created_by = new.by_person) then
    raise exception 'the officer of the roster of claim % may not review it', new.claim_id using errcode = 'HQ004';
  end if;
  return new;
end $$;
create trigger officer_never_reviews before insert on opinion for each row execute function officer_never_reviews();

create function claim_step() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and new.version <> old.version + 1 then
    raise exception 'a change of state raises the version by one' using errcode = 'HQ002';
  end if;
  if (new.amount_fen <> old.amount_fen or new.legs <> old.legs) and app_department() is distinct from new.department_code then
    raise exception 'only the department of a claim changes its amount' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger claim_step before update on claim for each row execute function claim_step();

create trigger snapshot_insert_only before update or delete on claim_snapshot for each row execute function refuse_change();
create trigger consent_insert_only before update or delete on consent for each row execute function refuse_change();
create trigger opinion_insert_only before update or delete on opinion for each row execute function refuse_change();

alter table claim enable row level security;
alter table claim_snapshot enable row level security;
alter table consent enable row level security;
alter table dispute enable row level security;
alter table opinion enable row level security;

-- Staff see the claims of their department; finance sees all it may pay.
-- The settings stand in subqueries so that they are read once a statement, not once a row.
create policy involved on claim for select to huiqi_api
  using (uscc = (select app_uscc()) or department_code = (select app_department()) or (select app_has_role('finance')));
create policy involved_update on claim for update to huiqi_api
  using (uscc = (select app_uscc()) or department_code = (select app_department()) or (select app_has_role('finance')))
  with check (uscc = (select app_uscc()) or department_code = (select app_department()) or (select app_has_role('finance')));
create policy involved on claim_snapshot for select to huiqi_api using (exists (select 1 from claim c where c.id = claim_id));
create policy involved on consent for select to huiqi_api using (exists (select 1 from claim c where c.id = claim_id));
create policy owner_signs on consent for insert to huiqi_api
  with check (signer_person = app_person() and exists (select 1 from claim c where c.id = claim_id and c.uscc = app_uscc()));
create policy involved on dispute for select to huiqi_api using (exists (select 1 from claim c where c.id = claim_id));
create policy owner_opens on dispute for insert to huiqi_api
  with check (opened_by = app_person() and exists (select 1 from claim c where c.id = claim_id and c.uscc = app_uscc()));
create policy department_answers on dispute for update to huiqi_api
  using (exists (select 1 from claim c where c.id = claim_id and c.department_code = app_department()))
  with check (answered_by = app_person());
create policy involved on opinion for select to huiqi_api using (exists (select 1 from claim c where c.id = claim_id));
create policy reviewer_gives on opinion for insert to huiqi_api
  with check (by_person = app_person() and app_has_role('reviewer')
              and exists (select 1 from claim c where c.id = claim_id and c.department_code = app_department()));

-- Whose a claim is, among the enterprises the caller acts for: a link in a text message does not say, and he may be acting
-- for another one. Runs as its owner because the caller sees only the claims of the enterprise he is acting for.
create function enterprise_of_claim(p_claim uuid) returns table (uscc text, name text)
  language sql stable security definer set search_path = public as $$
    select e.uscc, e.name from claim c
      join membership m on m.uscc = c.uscc and m.person_id = app_person() and m.revoked_at is null
      join enterprise e on e.uscc = c.uscc
      where c.id = p_claim limit 1
  $$;
revoke execute on function enterprise_of_claim from public;
grant execute on function enterprise_of_claim to huiqi_api;

grant select on claim, claim_snapshot, consent, dispute, opinion to huiqi_api;
grant update (state, version, pre_reviewed, account_id, amount_fen, legs, deadline_at, timer, timer_at, breached_at, updated_at) on claim to huiqi_api;
grant insert on consent, dispute, opinion to huiqi_api;
grant update (outcome, answer, answered_by, answered_at) on dispute to huiqi_api;
do $$ declare t text; begin
  foreach t in array array['claim','claim_snapshot','consent','dispute','opinion'] loop
    execute format('create policy worker_all on %I to huiqi_worker using (true) with check (true)', t);
  end loop;
end $$;
alter table roster_row add foreign key (claim_id) references claim;
