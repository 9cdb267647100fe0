-- Policies that are settled together for one enterprise (就高不重复, 补差, 叠加, 二选一, 互斥, annual cap): see shared/src/selection.

create table policy_group (
  id text primary key,
  rule text not null check (rule in ('stack', 'highest', 'top_up', 'choose_one', 'exclusive')),
  per text not null default 'enterprise' check (per in ('enterprise', 'person', 'loan')),  -- what may not be counted twice
  annual_cap_fen bigint check (annual_cap_fen > 0),  -- most that one enterprise gets from the group in a year
  text text not null,                      -- the rule in plain Chinese, as the owner reads it
  basis text not null                      -- where the source says so
);

create table policy_group_member (
  group_id text not null references policy_group,
  policy_id text not null references policy,
  place int not null check (place > 0),    -- precedence
  primary key (group_id, policy_id),
  unique (group_id, place)
);
create index policy_group_member_policy on policy_group_member (policy_id);

alter table policy_group enable row level security;
alter table policy_group_member enable row level security;
create policy everyone on policy_group for select to huiqi_api using (true);
create policy everyone on policy_group_member for select to huiqi_api using (true);
create policy worker_all on policy_group to huiqi_worker using (true) with check (true);
create policy worker_all on policy_group_member to huiqi_worker using (true) with check (true);
grant select on policy_group, policy_group_member to huiqi_api;
