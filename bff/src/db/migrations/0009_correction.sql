-- 纠错: an enterprise says that a value about it is wrong, or supplies one that nobody has; the owning department answers.

create table correction (
  id uuid primary key default gen_random_uuid(),
  uscc text not null references enterprise,
  attribute text not null,
  period text not null default '',
  department_code text not null references department,  -- who answers for the data
  present jsonb,                           -- {value, source, asOf} as it stood when it was asked; null: nobody had it
  proposed jsonb not null,                 -- the value it should be
  reason text not null,
  evidence text,                           -- what proves it
  asked_by uuid not null references person,
  created_at timestamptz not null,
  due_at timestamptz not null,
  breached_at timestamptz,
  state text not null default 'open' check (state in ('open', 'corrected', 'kept')),
  recorded jsonb,                          -- {value, asOf} as the department recorded it
  answer text,                             -- where the new value comes from, or why the old one stays
  answered_by uuid references person,
  answered_at timestamptz,
  check ((state = 'open') = (answered_at is null)),
  check ((state = 'corrected') = (recorded is not null)),
  check (state = 'open' or answer is not null)
);
create unique index correction_open on correction (uscc, attribute, period) where state = 'open';
create index correction_due on correction (due_at) where state = 'open';
create index correction_of_department on correction (department_code, answered_at desc);
create index correction_of_enterprise on correction (uscc, created_at desc);

-- An answer is given once and stays.
create function keep_answered_correction() returns trigger language plpgsql as $$
begin
  if old.state <> 'open' then
    raise exception 'an answered correction never changes' using errcode = 'HQ001';
  end if;
  return new;
end $$;
create trigger keep_answered_correction before update on correction for each row execute function keep_answered_correction();

alter table correction enable row level security;
create policy involved on correction for select to huiqi_api
  using (uscc = app_uscc() or (department_code = app_department() and app_has_role('officer')));
create policy owner_asks on correction for insert to huiqi_api with check (uscc = app_uscc() and asked_by = app_person());
create policy department_answers on correction for update to huiqi_api
  using (department_code = app_department() and app_has_role('officer'))
  with check (department_code = app_department() and answered_by = app_person());
create policy worker_all on correction to huiqi_worker using (true) with check (true);
grant select, insert on correction to huiqi_api;
grant update (state, recorded, answer, answered_by, answered_at) on correction to huiqi_api;
