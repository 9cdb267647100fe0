-- Money: budgets, a double-entry ledger in 分, payment files out and receipts in.

create table budget (
  id uuid primary key default gen_random_uuid(),
  policy_id text not null references policy,
  year int not null check (year between 2000 and 2100),
  funder text not null check (funder in ('central', 'province', 'city', 'district')),
  region text not null,
  unique (policy_id, year, funder, region)
);

-- Balances are what the transfers add up to; a trigger keeps them so that checks can bind them.
create table ledger_account (
  id uuid primary key default gen_random_uuid(),
  budget_id uuid not null references budget,
  kind text not null check (kind in ('appropriated', 'available', 'reserved', 'paid')),
  debit_fen bigint not null default 0,
  credit_fen bigint not null default 0,
  unique (budget_id, kind),
  -- only the source account may owe: what was never appropriated can't be reserved, what was never reserved can't be paid
  constraint budget_not_negative check (kind = 'appropriated' or credit_fen >= debit_fen)
);

create table ledger_transfer (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('appropriate', 'reserve', 'release', 'pay')),
  debit_account uuid not null references ledger_account,
  credit_account uuid not null references ledger_account,
  amount_fen bigint not null check (amount_fen > 0),
  claim_id uuid references claim,
  leg text,                                -- the funder's share this transfer moves
  claim_version int,                       -- the step of the claim that moved it
  payout_id uuid,
  at timestamptz not null,
  check (debit_account <> credit_account),
  check ((kind = 'appropriate') = (claim_id is null)),
  check ((kind in ('reserve', 'release')) = (claim_version is not null)),
  check ((kind = 'pay') = (payout_id is not null))
);
-- A step of a claim reserves and releases each leg once (an amended offer reserves or releases the difference).
create unique index ledger_step_once on ledger_transfer (claim_id, claim_version, leg, kind) where kind in ('reserve', 'release');
-- A claim's leg is paid once, whatever orders were made for it.
create unique index ledger_pay_once on ledger_transfer (claim_id, leg) where kind = 'pay';
create index ledger_of_claim on ledger_transfer (claim_id);
create index ledger_paid_at on ledger_transfer (at) where kind = 'pay';

-- A claim never gives back or pays more than it has set aside, whatever the budget's other claims hold.
create function claim_leg_covered() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (
    select 1 from (select distinct claim_id, leg from posted where kind in ('release', 'pay')) p
    cross join lateral (
      select sum(case when t.kind = 'reserve' then t.amount_fen else -t.amount_fen end) as left_fen
      from ledger_transfer t where t.claim_id = p.claim_id and t.leg = p.leg
    ) leg where leg.left_fen < 0
  ) then
    raise exception 'more is taken from a claim than was set aside for it' using errcode = 'HQ005';
  end if;
  return null;
end $$;
create trigger claim_leg_covered after insert on ledger_transfer referencing new table as posted
  for each statement execute function claim_leg_covered();

create function post_transfers() returns trigger language plpgsql security definer set search_path = public as $$
begin
  -- Locks accounts in one order, so that concurrent transfers queue and never deadlock.
  perform 1 from ledger_account a
    where a.id in (select debit_account from posted union select credit_account from posted) order by a.id for update;
  update ledger_account a set debit_fen = a.debit_fen + s.debit, credit_fen = a.credit_fen + s.credit
    from (
      select account, sum(debit)::bigint as debit, sum(credit)::bigint as credit from (
        select debit_account as account, amount_fen as debit, 0::bigint as credit from posted
        union all select credit_account, 0, amount_fen from posted
      ) sides group by account
    ) s where a.id = s.account;
  return null;
end $$;
create trigger post_transfers after insert on ledger_transfer referencing new table as posted
  for each statement execute function post_transfers();
create trigger ledger_insert_only before update or delete on ledger_transfer for each row execute function refuse_change();

create table payout_batch (
  id uuid primary key default gen_random_uuid(),
  department_code text not null references department,  -- who pays
  created_by uuid references person,       -- null: payment authorised together with the roster
  status text not null check (status in ('queued', 'sent', 'settled')),
  count int not null check (count > 0),
  total_fen bigint not null check (total_fen > 0),
  file text,                               -- sealed: it carries account numbers
  digest text,                             -- SM3 of the clear file
  attempts int not null default 0,
  next_try_at timestamptz,                 -- null: sent, or refused for good and waiting for a person
  failure text,                            -- the bank's word on the last try
  created_at timestamptz not null,
  sent_at timestamptz,
  settled_at timestamptz
);
create index payout_batch_waiting on payout_batch (next_try_at) where status = 'queued';
create index payout_batch_latest on payout_batch (created_at desc, id);

create table payout (
  id uuid primary key default gen_random_uuid(),  -- the order number the bank sees
  batch_id uuid not null references payout_batch,
  claim_id uuid not null references claim,
  policy_id text not null references policy,
  uscc text not null,
  period text not null,
  attempt int not null check (attempt > 0),
  amount_fen bigint not null check (amount_fen > 0),
  account_id uuid not null references account,
  status text not null check (status in ('ordered', 'paid', 'failed')),
  bank_reference text,
  failure text,
  created_at timestamptz not null,
  settled_at timestamptz,
  unique (claim_id, attempt)
);
-- The last word against paying twice, whatever the code does.
create unique index paid_once on payout (policy_id, uscc, period) where status <> 'failed';
create index payout_of_batch on payout (batch_id);

-- What the bank said, word for word and once; what does not fit an order is kept with its problem for a person to look at.
create table receipt (
  order_id text not null,
  outcome text not null check (outcome in ('settled', 'failed')),
  amount_fen bigint not null,
  bank_reference text not null,            -- empty for a failure
  reason text,
  booked_at timestamptz not null,
  payout_id uuid references payout,
  problem text check (problem in ('unknown_order', 'other_amount', 'contradiction')),
  received_at timestamptz not null,
  primary key (order_id, outcome, amount_fen, bank_reference),
  check (payout_id is not null or problem = 'unknown_order')
);
create index receipt_problems on receipt (received_at desc) where problem is not null;

-- Who approves never pays: neither the claim's own opinion nor the one that came with its roster.
create function approver_never_pays() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (
    select 1 from payout_batch b join opinion o on o.claim_id = new.claim_id and o.outcome = 'approve'
    where b.id = new.batch_id and b.created_by = o.by_person
    union all
    select 1 from payout_batch b join claim c on c.id = new.claim_id join roster r on r.id = c.roster_id
    where b.id = new.batch_id and b.created_by = r.reviewed_by
  ) then
    raise exception 'the approver of claim % may not pay it', new.claim_id using errcode = 'HQ003';
  end if;
  return new;
end $$;
create trigger approver_never_pays before insert on payout for each row execute function approver_never_pays();

alter table budget enable row level security;
alter table ledger_account enable row level security;
alter table ledger_transfer enable row level security;
alter table payout_batch enable row level security;
alter table payout enable row level security;
alter table receipt enable row level security;
create policy staff on budget for select to huiqi_api using (app_is_staff());
create policy staff on ledger_account for select to huiqi_api using (app_is_staff());
-- A caller moves money only between accounts of the claim he may see; balances are kept by post_transfers().
create policy involved on ledger_transfer for select to huiqi_api using (app_has_role('finance') or exists (select 1 from claim c where c.id = claim_id));
create policy involved_insert on ledger_transfer for insert to huiqi_api
  with check ((kind = 'release' or (kind = 'reserve' and app_has_role('reviewer'))) and exists (select 1 from claim c where c.id = claim_id));
create policy finance on payout_batch for select to huiqi_api using (app_has_role('finance'));
create policy finance_insert on payout_batch for insert to huiqi_api with check (app_has_role('finance') and created_by = app_person());
create policy involved on payout for select to huiqi_api using (app_has_role('finance') or exists (select 1 from claim c where c.id = claim_id));
create policy finance_update on payout_batch for update to huiqi_api using (app_has_role('finance')) with check (app_has_role('finance'));
create policy finance_insert on payout for insert to huiqi_api with check (app_has_role('finance'));
create policy finance on receipt for select to huiqi_api using (app_has_role('finance'));
grant select on budget, ledger_account, ledger_transfer, payout_batch, payout, receipt to huiqi_api;
grant insert on ledger_transfer, payout_batch, payout to huiqi_api;
grant update (attempts, next_try_at, failure) on payout_batch to huiqi_api;
revoke update, delete on ledger_transfer, receipt from huiqi_worker;
do $$ declare t text; begin
  foreach t in array array['budget','ledger_account','ledger_transfer','payout_batch','payout','receipt'] loop
    execute format('create policy worker_all on %I to huiqi_worker using (true) with check (true)', t);
  end loop;
end $$;
