-- What follows a claim: messages, ratings; and what records everything: the audit chain.

-- What enterprises are still to be told. Written with the change that asks for it, emptied by the worker within a moment:
-- a table instead of jobs, because every job added wakes the queue by NOTIFY, and that puts all commits in one line.
create table notice (
  cause text primary key,                  -- the change that asks: asking again tells nothing twice
  claim_id uuid not null references claim,
  template text not null,
  asked_at timestamptz not null
);
create index notice_waiting on notice (asked_at);

create table message (
  id uuid primary key default gen_random_uuid(),
  uscc text not null references enterprise,
  claim_id uuid references claim,
  template text not null,
  cause text unique,                       -- the change that asked for it: asking again sends nothing twice
  title text not null,
  body text not null,
  created_at timestamptz not null,
  read_at timestamptz
);
create index message_of_enterprise on message (uscc, created_at desc);

create table sms (
  id uuid primary key default gen_random_uuid(),
  uscc text references enterprise,
  claim_id uuid references claim,
  template text not null,
  cause text unique,
  to_sealed text not null,
  to_index text not null,
  content_sealed text not null,            -- text and variables: a typed code is in them
  segments int not null check (segments > 0),
  urgent boolean not null,
  status text not null check (status in ('queued', 'sending', 'sent', 'delivered', 'failed', 'suppressed')),
  attempts int not null default 0,
  next_try_at timestamptz,                 -- also holds quiet hours
  provider_id text,
  failure text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sms_waiting on sms (next_try_at) where status in ('queued', 'sending');
create index sms_sent_to on sms (to_index, created_at desc);
create unique index sms_provider on sms (provider_id) where provider_id is not null;

-- A short typed code leads to a claim and gives no right: the finder must still sign in as the enterprise.
create table access_code (
  code_hash text primary key,
  claim_id uuid not null references claim,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index access_code_claim on access_code (claim_id);

-- The claim behind a code, for a member of its enterprise only; to everybody else the code means nothing.
create function open_access_code(p_code_hashes text[], p_now timestamptz)
  returns table (claim_id uuid, uscc text, enterprise_name text)
  language sql stable security definer set search_path = public as $$
    select c.id, c.uscc, e.name
    from access_code a join claim c on c.id = a.claim_id join enterprise e on e.uscc = c.uscc
    where a.code_hash = any(p_code_hashes) and a.expires_at > p_now
      and exists (select 1 from membership m where m.uscc = c.uscc and m.person_id = app_person() and m.revoked_at is null)
  $$;
revoke execute on function open_access_code from public;
grant execute on function open_access_code to huiqi_api;

create table rating (
  id uuid primary key default gen_random_uuid(),
  claim_id uuid not null unique references claim,   -- 一事一评 (GB/T 39734-2020)
  uscc text not null,
  department_code text not null references department,
  level int not null check (level between 1 and 5),  -- 5 非常满意 … 1 非常不满意
  tags text[] not null,
  words text,
  rated_by uuid not null references person,
  rated_at timestamptz not null
);
create table rectification (
  id uuid primary key default gen_random_uuid(),
  rating_id uuid not null unique references rating,
  department_code text not null references department,
  status text not null check (status in ('open', 'answered')),
  due_at timestamptz not null,
  breached_at timestamptz,
  answer text,
  answered_by uuid references person,
  answered_at timestamptz,
  created_at timestamptz not null
);
create index rectification_open on rectification (due_at) where status = 'open';

-- 全程留痕: per subject one chain; hash = SM3(prev_hash ‖ canonical JSON of the event).
create table audit_event (
  subject_kind text not null,
  subject_id text not null,
  seq int not null check (seq > 0),
  action text not null,
  actor_kind text not null check (actor_kind in ('owner', 'staff', 'system')),
  actor_id text not null,
  actor_label text not null,               -- masked name and standing or department, as shown
  data jsonb not null,
  at timestamptz not null,
  prev_hash text not null,
  hash text not null,
  uscc text,                               -- whose matter it is: lets the owner see the trail
  department_code text,
  primary key (subject_kind, subject_id, seq)
);
create trigger audit_insert_only before update or delete on audit_event for each row execute function refuse_change();
revoke update, delete on audit_event from huiqi_worker;

alter table notice enable row level security;
alter table message enable row level security;
alter table sms enable row level security;
alter table access_code enable row level security;
alter table rating enable row level security;
alter table rectification enable row level security;
alter table audit_event enable row level security;

create policy caller_asks on notice for insert to huiqi_api with check (exists (select 1 from claim c where c.id = claim_id));
create policy mine on message for select to huiqi_api using (uscc = app_uscc());
create policy mine_read on message for update to huiqi_api using (uscc = app_uscc()) with check (uscc = app_uscc());
create policy caller_writes on message for insert to huiqi_api with check (uscc = app_uscc() or app_is_staff());
create policy caller_writes on sms for insert to huiqi_api with check (uscc = app_uscc() or app_is_staff());
create policy caller_writes on access_code for insert to huiqi_api with check (app_is_staff());
create policy involved on rating for select to huiqi_api using (uscc = app_uscc() or department_code = app_department());
create policy owner_rates on rating for insert to huiqi_api with check (uscc = app_uscc() and rated_by = app_person());
create policy involved on rectification for select to huiqi_api
  using (department_code = app_department() or exists (select 1 from rating r where r.id = rating_id and r.uscc = app_uscc()));
create policy opened_by_rating on rectification for insert to huiqi_api
  with check (exists (select 1 from rating r where r.id = rating_id and r.uscc = app_uscc()));
create policy department_answers on rectification for update to huiqi_api
  using (department_code = app_department()) with check (department_code = app_department());
create policy involved on audit_event for select to huiqi_api
  using (uscc = app_uscc() or department_code = app_department() or app_has_role('finance')
         or (subject_kind in ('department', 'staff') and app_has_role('admin')));
create policy caller_appends on audit_event for insert to huiqi_api
  with check (actor_kind = 'system' or actor_id = app_person()::text);

grant insert on notice to huiqi_api;
grant select, insert on message to huiqi_api;
grant update (read_at) on message to huiqi_api;
grant insert on sms, access_code to huiqi_api;
grant select on rating, rectification, audit_event to huiqi_api;
grant insert on rating, rectification, audit_event to huiqi_api;
grant update (status, answer, answered_by, answered_at) on rectification to huiqi_api;
do $$ declare t text; begin
  foreach t in array array['notice','message','sms','access_code','rating','rectification','audit_event'] loop
    execute format('create policy worker_all on %I to huiqi_worker using (true) with check (true)', t);
  end loop;
end $$;
