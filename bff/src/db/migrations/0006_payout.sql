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
  kind text not null check (kind in ('appropriate', 'reserve', 'release', 'pay', 'return', 'reclaim')),
  debit_account uuid not null references ledger_account,
  credit_account uuid not null references ledger_account,
  amount_fen bigint not null check (amount_fen > 0),
  claim_id uuid references claim,
  leg text,                                -- the funder's share this transfer moves
  payout_id uuid,
  at timestamptz not null,
  check (debit_account <> credit_account),
  check ((kind = 'appropriate') = (claim_id is null))
);
-- One reservation and one release a claim and leg: a claim that ended is never reopened (a new roster makes a new claim).
create unique index ledger_reserve_once on ledger_transfer (claim_id, leg, kind) where kind in ('reserve', 'release');
create unique index ledger_pay_once on ledger_transfer (claim_id, leg, kind, payout_id) where kind in ('pay', 'return', 'reclaim');
create index ledger_of_claim on ledger_transfer (claim_id);

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
  created_by uuid references person,       -- null: payment authorised together with the roster
  status text not null check (status in ('queued', 'sent', 'settled')),
  count int not null check (count > 0),
  total_fen bigint not null check (total_fen > 0),
  file text,                               -- sealed: it carries account numbers
  digest text,                             -- SM3 of the clear file
  attempts int not null default 0,
  next_try_at timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  settled_at timestamptz
);
create index payout_batch_waiting on payout_batch (next_try_at) where status <> 'settled';

create table payout (
  id uuid primary key default gen_random_uuid(),  -- the order number the bank sees
  batch_id uuid not null references payout_batch,
  claim_id uuid not null references claim,
  policy_version_id uuid not null,
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
create unique index paid_once on payout (policy_version_id, uscc, period) where status <> 'failed';
create index payout_of_batch on payout (batch_id);

create table receipt (
  payout_id uuid not null references payout,
  outcome text not null check (outcome in ('paid', 'failed', 'returned')),
  bank_reference text not null,
  amount_fen bigint not null,
  reason text,
  received_at timestamptz not null,
  primary key (payout_id, outcome)
);

-- Who approves never pays.
create function approver_never_pays() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (
    select 1 from payout_batch b join opinion o on o.claim_id = new.claim_id and o.outcome = 'approve'
    where b.id = new.batch_id and b.created_by = o.by_person
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
  with check (kind = 'release' and exists (select 1 from claim c where c.id = claim_id));
create policy finance on payout_batch for select to huiqi_api using (app_has_role('finance'));
create policy finance_insert on payout_batch for insert to huiqi_api with check (app_has_role('finance') and created_by = app_person());
create policy involved on payout for select to huiqi_api using (app_has_role('finance') or exists (select 1 from claim c where c.id = claim_id));
create policy finance_insert on payout for insert to huiqi_api with check (app_has_role('finance'));
create policy finance on receipt for select to huiqi_api using (app_has_role('finance'));
grant select on budget, ledger_account, ledger_transfer, payout_batch, payout, receipt to huiqi_api;
grant insert on ledger_transfer, payout_batch, payout to huiqi_api;
do $$ declare t text; begin
  foreach t in array array['budget','ledger_account','ledger_transfer','payout_batch','payout','receipt'] loop
    execute format('create policy worker_all on %I to huiqi_worker using (true) with check (true)', t);
  end loop;
end $$;
