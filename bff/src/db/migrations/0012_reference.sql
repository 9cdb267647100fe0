-- Reference figures (参考值) that policies compare with: averages of an industry, a city, a province, published by a department.

create table reference_value (
  name text not null,                      -- as rules write it: industry_avg.revenue_growth
  region text not null,                    -- GB/T 2260 of where it holds; 100000 the whole country
  industry text not null default '',       -- GB/T 4754 of what it holds for; empty: every industry
  period text not null default '',         -- 2025, 2025Q1; empty: standing
  value double precision not null,
  unit text not null,                      -- as published: %, 万元, 人
  source text not null,                    -- who published it, in the attribute dictionary's words: stats, tax …
  as_of date not null,
  primary key (name, period, region, industry)
);

alter table reference_value enable row level security;
create policy everyone on reference_value for select to huiqi_api using (true);
create policy worker_all on reference_value to huiqi_worker using (true) with check (true);
grant select on reference_value to huiqi_api;
