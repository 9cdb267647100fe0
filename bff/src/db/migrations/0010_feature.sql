-- The whole population against a rule (matching/engine) and the features of enterprises as typed columns.

-- The engine in the API's process reads everybody; what it answers tells of nobody but to staff.
create policy engine on enterprise for select to huiqi_api using (app_setting('caller') = 'engine');
create policy engine on fact for select to huiqi_api using (app_setting('caller') = 'engine');
create policy engine on fact_change for select to huiqi_api using (app_setting('caller') = 'engine');
