-- Documents, policies, and the immutable versions that claims refer to.

create table document (
  id text primary key,
  doc_no text not null,
  title text not null,
  issuer text not null,
  level text not null check (level in ('national', 'province', 'city', 'district')),
  region text not null,
  sample boolean not null default false
);

create table policy (
  id text primary key,
  document_id text not null references document,
  title text not null,
  department_code text not null references department,
  mode text not null check (mode in ('no_application', 'instant', 'commitment')),
  list_type text not null check (list_type in ('roster', 'condition', 'manual')),  -- 名单类, 条件类, 暂时难以数据化 (河南 二(一))
  category text not null,
  created_at timestamptz not null
);

create table policy_version (
  id uuid primary key default gen_random_uuid(),
  policy_id text not null references policy,
  version int not null check (version > 0),
  -- scheduled: published, its day in force is still to come (policy/desk/take-effect.ts)
  status text not null check (status in ('draft', 'scheduled', 'published', 'withdrawn')),
  source json not null,                    -- {define?, params?, condition, benefit} as people wrote it: json keeps their order
  rule jsonb,                              -- the source as shared/src/rule reads it; null in a draft that it can't read
  summary text not null,                   -- one plain sentence for the owner
  basis text not null,                     -- document number and article shown as 依据
  funders jsonb not null,                  -- 市区分担: [{funder, share}], shares as whole weights of one another
  limits jsonb not null default '{}',      -- days by deadline kind; empty means the lifecycle's defaults
  publicity_days int not null default 0 check (publicity_days between 0 and 60),
  period text not null default 'Y',        -- what the benefit is for, seen from the day of the roster: Y this year, Y-1, Y-1Q4 …
  amount_cap_fen bigint check (amount_cap_fen > 0),
  valid_from date not null,
  valid_to date,
  published_at timestamptz,
  published_by uuid references person,
  revision int not null default 1,         -- counts the saves of a draft: who saves over a colleague's is told so
  edited_by uuid references person,        -- null: brought by a loader
  edited_at timestamptz,
  unique (policy_id, version),
  check (status = 'draft' or rule is not null),
  check (source::jsonb is not null),       -- json would take characters that nothing else can read
  constraint published_by_another check (published_by <> edited_by)
);
create unique index policy_version_published on policy_version (policy_id) where status = 'published';
create unique index policy_version_draft on policy_version (policy_id) where status = 'draft';
create index policy_version_scheduled on policy_version (valid_from) where status = 'scheduled';

create function keep_published_version() returns trigger language plpgsql as $$
begin
  if old.status <> 'draft'
    and (tg_op = 'DELETE' or new.status = 'draft' or (to_jsonb(new) - 'status') <> (to_jsonb(old) - 'status')) then
    raise exception 'a published policy version never changes' using errcode = 'HQ001';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_published_version before update or delete on policy_version
  for each row execute function keep_published_version();

-- What the owner agrees to; a consent stores the version it was given to.
create table consent_text (
  id text not null,
  version int not null,
  title text not null,
  body text not null,
  in_force_from timestamptz not null,
  primary key (id, version)
);
create trigger consent_text_insert_only before update or delete on consent_text for each row execute function refuse_change();

alter table document enable row level security;
alter table policy enable row level security;
alter table policy_version enable row level security;
alter table consent_text enable row level security;
create policy everyone on document for select to huiqi_api using (true);
create policy everyone on policy for select to huiqi_api using (true);
-- A draft is its department's alone: its officers write it, only a reviewer makes it more than a draft.
create function app_owns_policy(p_policy text) returns boolean language sql stable as $$
  select exists (select 1 from policy p where p.id = p_policy and p.department_code = app_department())
$$;
create policy published_or_own on policy_version for select to huiqi_api using (status <> 'draft' or app_owns_policy(policy_id));
create policy own_draft_started on policy_version for insert to huiqi_api
  with check (status = 'draft' and app_has_role('officer') and app_owns_policy(policy_id));
create policy own_draft_saved on policy_version for update to huiqi_api
  using (status = 'draft' and app_has_role('officer') and app_owns_policy(policy_id))
  with check (status = 'draft' and app_has_role('officer') and app_owns_policy(policy_id));
create policy own_draft_discarded on policy_version for delete to huiqi_api
  using (status = 'draft' and app_has_role('officer') and app_owns_policy(policy_id));
create policy own_published on policy_version for update to huiqi_api
  using (app_has_role('reviewer') and app_owns_policy(policy_id))
  with check (status <> 'draft' and app_has_role('reviewer') and app_owns_policy(policy_id));
-- An officer enters documents, and policies of his department; what was never published can be taken back.
create policy officer_enters on document for insert to huiqi_api with check (app_has_role('officer') and not sample);
create policy officer_takes_back on document for delete to huiqi_api
  using (app_has_role('officer') and not exists (select 1 from policy p where p.document_id = document.id));
create policy own_entered on policy for insert to huiqi_api
  with check (app_has_role('officer') and department_code = app_department());
create policy own_taken_back on policy for delete to huiqi_api
  using (app_has_role('officer') and department_code = app_department()
         and not exists (select 1 from policy_version v where v.policy_id = policy.id));
create policy everyone on consent_text for select to huiqi_api using (true);
grant select on document, policy, policy_version, consent_text to huiqi_api;
grant insert, delete on document, policy, policy_version to huiqi_api;
-- What a version is of, and its number, stay.
grant update (status, published_at, published_by, source, rule, summary, basis, funders, period, amount_cap_fen, valid_from,
  valid_to, revision, edited_by, edited_at) on policy_version to huiqi_api;
do $$ declare t text; begin
  foreach t in array array['document','policy','policy_version','consent_text'] loop
    execute format('create policy worker_all on %I to huiqi_worker using (true) with check (true)', t);
  end loop;
end $$;
