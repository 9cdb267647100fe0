-- Rosters of a policy that takes only some of the eligible: by rank, by lot, within a quota or a total (批次择优).

create table roster_selection (
  roster_id uuid primary key references roster on delete cascade,
  seed text,                               -- of the lots, public; null: none are drawn
  ordered_by uuid not null references person,
  ordered_at timestamptz not null,         -- the seed lay here before anybody was drawn
  drawn_at timestamptz,
  candidate_count int not null default 0,
  entitled_fen bigint not null default 0,  -- what all who were selected would get if there were enough
  input_digest text,                       -- SM3 over the plan and the candidates, each in a fixed form
  outcome_digest text                      -- SM3 over who is selected with how much, and who is left for which reason
);
create trigger roster_selection_seed_stays before update of seed, ordered_by, ordered_at on roster_selection
  for each row execute function refuse_change();

-- Everybody eligible, with all that decided about them: from the plan and these rows the outcome can be computed again.
create table roster_candidate (
  roster_id uuid not null references roster_selection on delete cascade,
  uscc text not null references enterprise,
  entitled_fen bigint not null check (entitled_fen >= 0),
  scores jsonb not null,                   -- figures it is ranked by, by their number in the rule; unknown ones are missing
  parts jsonb not null,                    -- of what its amount is made up, with the keys that count once
  place int check (place > 0),             -- null: all its keys had been counted before it
  awarded_fen bigint check (awarded_fen > 0),
  left_for text check (left_for in ('TAKEN', 'QUOTA', 'BUDGET')),
  taken_by text references enterprise,     -- TAKEN: with whom its first key was counted
  explanation jsonb,                       -- why it is eligible; of who is selected, with the row
  check (awarded_fen is null or (left_for is null and place is not null)),
  primary key (roster_id, uscc)
);
create index roster_candidate_place on roster_candidate (roster_id, place, uscc);

alter table roster_selection enable row level security;
alter table roster_candidate enable row level security;
create policy involved on roster_selection for select to huiqi_api using (roster_id in (select r.id from roster r));
create policy involved on roster_candidate for select to huiqi_api using (roster_id in (select r.id from roster r));
create policy own_insert on roster_selection for insert to huiqi_api
  with check (app_has_role('officer') and ordered_by = app_person()
    and roster_id in (select r.id from roster r where r.department_code = app_department()));
create policy worker_all on roster_selection to huiqi_worker using (true) with check (true);
create policy worker_all on roster_candidate to huiqi_worker using (true) with check (true);
grant select, insert on roster_selection to huiqi_api;
grant select on roster_candidate to huiqi_api;
