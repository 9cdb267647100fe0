-- People, the sessions they hold, and for whom they may act.

create table person (
  id uuid primary key default gen_random_uuid(),
  subject text not null unique,            -- provider|sub, as the first provider knew him
  name_sealed text not null,
  name_masked text not null,
  phone_sealed text,
  phone_index text,
  created_at timestamptz not null
);
create index person_phone on person (phone_index);

-- The same person as other providers know him (WeChat's openid, a host app's user id).
create table person_alias (
  subject text primary key,
  person_id uuid not null references person,
  created_at timestamptz not null
);
create index person_alias_person on person_alias (person_id);

create table session (
  token_hash text primary key,             -- SM3 of the opaque token; the token itself is never stored
  id uuid not null unique default gen_random_uuid(),  -- how its holder names it
  person_id uuid not null references person,
  channel text not null check (channel in ('h5', 'weapp', 'alipay', 'host')),
  created_at timestamptz not null,
  expires_at timestamptz not null,         -- however busy it is
  idle_minutes int check (idle_minutes > 0),  -- null: no limit on idleness
  seen_at timestamptz,
  revoked_at timestamptz,
  check ((idle_minutes is null) = (seen_at is null))
);
create index session_age on session (expires_at);
create index session_person on session (person_id);

create table sign_in_attempt (
  state text primary key,
  sealed text not null,                    -- PKCE verifier and nonce
  return_to text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create table department (
  code text primary key,
  name text not null,
  kind text not null check (kind in ('policy', 'joint', 'finance', 'platform')),
  region text not null,
  phone text not null,
  duties text[] not null default '{}'      -- whose data it answers for, in the attribute dictionary's words: tax, stats, hr …
);

create table staff (
  id uuid primary key default gen_random_uuid(),
  person_id uuid unique references person,  -- null: added by name and phone, not signed in yet
  department_code text not null references department,
  roles text[] not null check (roles <@ array['officer', 'reviewer', 'joint', 'finance', 'admin']),
  -- who approves never pays (财政 and 审核 are two people by design of the process)
  check (not (roles && array['officer', 'reviewer'] and roles && array['finance'])),
  active boolean not null default true,
  name_masked text,                        -- as he was added; of who has signed in, see the person
  phone_masked text,
  link_index text,                         -- phone and name, blind: who has both is this member
  check (person_id is not null or (link_index is not null and name_masked is not null))
);
create unique index staff_waiting on staff (link_index) where person_id is null;

create table enterprise (
  uscc text primary key check (length(uscc) = 18),
  name text not null,
  region text not null,
  industry text,
  size text check (size in ('large', 'medium', 'small', 'micro')),
  established_on date,
  phone_sealed text,                       -- the number the enterprise registered for notices
  sample boolean not null default false
);
create index enterprise_region on enterprise (region text_pattern_ops);
create index enterprise_name on enterprise using gin (name gin_trgm_ops);

-- A person's standing in an enterprise: 法定代表人 or 经办人. A handler is authorised by phone and linked at sign-in.
create table membership (
  id uuid primary key default gen_random_uuid(),
  uscc text not null references enterprise,
  person_id uuid references person,
  kind text not null check (kind in ('legal_representative', 'handler')),
  name_masked text not null,
  phone_index text,
  phone_masked text,
  granted_by uuid references person,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid references person
);
create unique index membership_live on membership (uscc, coalesce(person_id::text, phone_index)) where revoked_at is null;
create index membership_person on membership (person_id, uscc) where revoked_at is null;
create index membership_phone on membership (phone_index) where revoked_at is null and person_id is null;

-- Accounts are never overwritten: a correction supersedes the last one.
create table account (
  id uuid primary key default gen_random_uuid(),
  uscc text not null references enterprise,
  holder_name text not null,
  bank_name text not null,
  number_sealed text not null,
  number_index text not null,
  number_masked text not null,
  source text not null check (source in ('owner', 'tax', 'roster', 'sample')),
  created_by uuid references person,
  created_at timestamptz not null,
  superseded_at timestamptz
);
create unique index account_current on account (uscc) where superseded_at is null;

-- One sourced value of an enterprise's portrait (一企一档).
create table fact (
  uscc text not null references enterprise,
  attribute text not null,
  period text not null default '',
  value jsonb not null,
  source text not null,
  as_of date not null,
  recorded_at timestamptz not null,
  primary key (uscc, attribute, period)
);

-- Opens a request: finds the session and the caller's standing, and sets what row-level security reads for this transaction.
-- Returns no row for a missing, expired or revoked session. Runs as its owner because no caller is known yet.
create function open_request(p_token_hash text, p_uscc text, p_now timestamptz)
  returns table (person_id uuid, name_masked text, uscc text, enterprise_name text, standing text,
                 department_code text, department_kind text, department_name text, roles text[])
  language plpgsql security definer set search_path = public as $$
declare v_idle interval; v_seen timestamptz;
begin
  select p.id, p.name_masked, d.code, d.kind, d.name, st.roles, make_interval(mins => s.idle_minutes), s.seen_at
    into person_id, name_masked, department_code, department_kind, department_name, roles, v_idle, v_seen
    from session s
    join person p on p.id = s.person_id
    left join staff st on st.person_id = p.id and st.active
    left join department d on d.code = st.department_code
    where s.token_hash = p_token_hash and s.revoked_at is null and s.expires_at > p_now
      and (s.idle_minutes is null or s.seen_at + make_interval(mins => s.idle_minutes) > p_now);
  if not found then
    return;
  end if;
  -- Two statements rather than one with "or": each is planned once, and a handler of very many enterprises is found at once.
  if p_uscc is not null then
    select m.uscc, e.name, m.kind into uscc, enterprise_name, standing
      from membership m join enterprise e on e.uscc = m.uscc
      where m.person_id = open_request.person_id and m.uscc = p_uscc and m.revoked_at is null
      order by m.kind desc limit 1;
  else
    select m.uscc, e.name, m.kind into uscc, enterprise_name, standing
      from membership m join enterprise e on e.uscc = m.uscc
      where m.person_id = open_request.person_id and m.revoked_at is null
      order by m.kind desc, m.granted_at, m.uscc limit 1;
  end if;
  -- A tenth of the idle time is near enough: most requests write nothing, and none waits for another's write.
  if v_seen + v_idle / 10 < p_now then
    update session s set seen_at = p_now
      where s.token_hash = (select x.token_hash from session x where x.token_hash = p_token_hash for update skip locked);
  end if;
  perform set_config('app.caller', 'person:' || person_id, true), set_config('app.person', person_id::text, true),
          set_config('app.uscc', coalesce(uscc, ''), true), set_config('app.standing', coalesce(standing, ''), true),
          set_config('app.department', coalesce(department_code, ''), true),
          set_config('app.roles', coalesce(array_to_string(roles, ','), ''), true);
  return next;
end $$;
revoke execute on function open_request from public;
grant execute on function open_request to huiqi_api;

-- Who somebody vouched for may be: known under this subject, or else by a phone the provider vouches for (then the caller
-- compares the names). Runs as its owner because no caller is known yet.
create function find_person(p_subject text, p_phone_indexes text[]) returns table (id uuid, name_sealed text, known boolean)
  language sql stable security definer set search_path = public as $$
    select p.id, p.name_sealed, true from person p where p.subject = p_subject
    union all
    select p.id, p.name_sealed, true from person_alias a join person p on p.id = a.person_id where a.subject = p_subject
    union all
    select p.id, p.name_sealed, false from person p where p.phone_index = any(p_phone_indexes)
  $$;
revoke execute on function find_person from public;
grant execute on function find_person to huiqi_api, huiqi_worker;

-- Authorisations given to a name and phone go to the person who has both.
create function link_memberships(p_phone_indexes text[]) returns void
  language sql security definer set search_path = public as $$
    update membership m set person_id = p.id
      from person p
      where m.phone_index = any(p_phone_indexes) and m.person_id is null and m.revoked_at is null
        and p.phone_index = any(p_phone_indexes) and p.name_masked = m.name_masked
        and not exists (select 1 from membership o where o.uscc = m.uscc and o.person_id = p.id and o.revoked_at is null)
  $$;
revoke execute on function link_memberships from public;
grant execute on function link_memberships to huiqi_api;

-- A member of staff who was added by name and phone becomes the person who has both.
create function link_staff(p_person uuid, p_link_indexes text[]) returns void
  language sql security definer set search_path = public as $$
    update staff set person_id = p_person
      where id = (select s.id from staff s where s.link_index = any(p_link_indexes) and s.person_id is null and s.active limit 1)
        and not exists (select 1 from staff o where o.person_id = p_person)
  $$;
revoke execute on function link_staff from public;
grant execute on function link_staff to huiqi_api, huiqi_worker;

-- Signs a person in: creates or refreshes the person, remembers the subject, links authorisations waiting for this phone,
-- opens the session. A first sign-in that lost the race against another one of the same subject is to be tried again.
create function sign_in(p_person uuid, p_subject text, p_name_sealed text, p_name_masked text, p_phone_sealed text,
                        p_phone_indexes text[], p_token_hash text, p_channel text, p_now timestamptz,
                        p_expires timestamptz, p_idle_minutes int) returns void
  language plpgsql security definer set search_path = public as $$
begin
  update person set name_sealed = coalesce(p_name_sealed, name_sealed), name_masked = coalesce(p_name_masked, name_masked),
      phone_sealed = coalesce(p_phone_sealed, phone_sealed), phone_index = coalesce(p_phone_indexes[1], phone_index)
    where id = p_person;
  if not found then
    insert into person (id, subject, name_sealed, name_masked, phone_sealed, phone_index, created_at)
      values (p_person, p_subject, p_name_sealed, p_name_masked, p_phone_sealed, p_phone_indexes[1], p_now)
      on conflict (subject) do nothing;
    if not found then
      raise exception 'signed in elsewhere at the same moment' using errcode = '40001';
    end if;
  end if;
  if not exists (select 1 from person where id = p_person and subject = p_subject) then
    insert into person_alias (subject, person_id, created_at) values (p_subject, p_person, p_now) on conflict do nothing;
    if not exists (select 1 from person_alias where subject = p_subject and person_id = p_person) then
      raise exception 'signed in elsewhere at the same moment' using errcode = '40001';
    end if;
  end if;
  perform link_memberships(p_phone_indexes);
  insert into session (token_hash, person_id, channel, created_at, expires_at, idle_minutes, seen_at)
    values (p_token_hash, p_person, p_channel, p_now, p_expires, p_idle_minutes, p_now);
end $$;
revoke execute on function sign_in from public;
grant execute on function sign_in to huiqi_api;

alter table person enable row level security;
alter table person_alias enable row level security;
alter table session enable row level security;
alter table sign_in_attempt enable row level security;
alter table department enable row level security;
alter table staff enable row level security;
alter table enterprise enable row level security;
alter table membership enable row level security;
alter table account enable row level security;
alter table fact enable row level security;

create policy self on person for select to huiqi_api using (id = app_person());
create policy self on session to huiqi_api using (person_id = app_person()) with check (person_id = app_person());
-- The state is 256 random bits held by one browser: knowing it is the right to it.
create policy by_state on sign_in_attempt to huiqi_api using (true) with check (true);
create policy everyone on department for select to huiqi_api using (true);
-- Admins keep the register of departments and of who acts for them; of persons they see staff alone.
create policy self on staff for select to huiqi_api using (person_id = app_person() or app_has_role('admin'));
create policy admin_adds on staff for insert to huiqi_api
  with check (app_has_role('admin') and person_id is null);
create policy admin_changes on staff for update to huiqi_api using (app_has_role('admin')) with check (app_has_role('admin'));
create policy admin_adds on department for insert to huiqi_api with check (app_has_role('admin'));
create policy admin_changes on department for update to huiqi_api
  using (app_has_role('admin')) with check (app_has_role('admin'));
create policy admin_sees_staff on person for select to huiqi_api
  using (app_has_role('admin') and exists (select 1 from staff s where s.person_id = person.id));
create policy mine_or_staff on enterprise for select to huiqi_api
  using (app_is_staff() or uscc = app_uscc()
         or uscc in (select m.uscc from membership m where m.person_id = app_person() and m.revoked_at is null));
create policy mine on membership for select to huiqi_api using (person_id = app_person() or uscc = app_uscc());
create policy legal_representative_grants on membership for insert to huiqi_api
  with check (uscc = app_uscc() and app_setting('standing') = 'legal_representative' and kind = 'handler');
create policy legal_representative_revokes on membership for update to huiqi_api
  using (uscc = app_uscc() and app_setting('standing') = 'legal_representative' and kind = 'handler')
  with check (uscc = app_uscc() and kind = 'handler');
create policy mine_or_staff on account for select to huiqi_api using (uscc = app_uscc() or app_is_staff());
create policy mine_insert on account for insert to huiqi_api with check (uscc = app_uscc());
create policy mine_update on account for update to huiqi_api using (uscc = app_uscc()) with check (uscc = app_uscc());
create policy mine_or_staff on fact for select to huiqi_api using (uscc = app_uscc() or app_is_staff());

grant select on person, department, staff, enterprise, membership, account, fact to huiqi_api;
grant insert on department, staff to huiqi_api;
-- Whose row a member is, only signing in decides; what kind a department is, stays.
grant update (name, phone, duties) on department to huiqi_api;
grant update (department_code, roles, active, name_masked, phone_masked, link_index) on staff to huiqi_api;
grant select, update (revoked_at) on session to huiqi_api;
grant select, insert, delete on sign_in_attempt to huiqi_api;
grant insert on membership, account to huiqi_api;
grant update (revoked_at, revoked_by) on membership to huiqi_api;
grant update (superseded_at) on account to huiqi_api;

do $$ declare t text; begin
  foreach t in array array['person','person_alias','session','sign_in_attempt','department','staff','enterprise','membership','account','fact'] loop
    execute format('create policy worker_all on %I to huiqi_worker using (true) with check (true)', t);
  end loop;
end $$;
