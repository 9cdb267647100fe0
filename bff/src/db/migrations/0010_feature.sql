-- The whole population against a rule (matching/engine) and the features of enterprises as typed columns.

-- The engine in the API's process reads everybody; what it answers tells of nobody but to staff.
create policy engine on enterprise for select to huiqi_api using (app_setting('caller') = 'engine');
create policy engine on fact for select to huiqi_api using (app_setting('caller') = 'engine');
create policy engine on fact_change for select to huiqi_api using (app_setting('caller') = 'engine');

-- What conditions ask of an enterprise, computed for one day: the columns of shared/feature (a test holds them the same).
-- Refreshed daily, because many speak of last year or of the last three; null: not known.
create table enterprise_feature (
  uscc text primary key references enterprise,
  as_of date not null,
  registered_region text, industry_code text, industry_code_path text, industry_group text[], entity_type text, org_type text,
  enterprise_size text, ownership text, is_legal_person boolean, established_date date, months_since_established float8,
  is_new_entity boolean, is_newly_introduced boolean, migrated_from_outside_held text[], migrated_from_outside_obtained_y text[],
  migrated_from_outside_first_y text[], migrated_from_outside_renewed_y text[], migrated_from_outside_obtained_y1 text[],
  migrated_from_outside_first_y1 text[], migrated_from_outside_renewed_y1 text[], converted_from text, commitment_years float8,
  owner_person_category text, bank_account boolean, is_operating boolean, above_scale_type_held text[],
  above_scale_type_obtained_y text[], above_scale_type_first_y text[], above_scale_type_renewed_y text[],
  above_scale_type_obtained_y1 text[], above_scale_type_first_y1 text[], above_scale_type_renewed_y1 text[],
  leases_state_property boolean, vat_taxpayer_type text, tax_status text, tax_credit_grade text, tax_credit_grade_rank float8,
  intensive_use_grade text, intensive_use_grade_rank float8, dishonest_list boolean, abnormal_list boolean,
  bad_record_held text[], bad_record_obtained_y text[], bad_record_first_y text[], bad_record_renewed_y text[],
  bad_record_obtained_y1 text[], bad_record_first_y1 text[], bad_record_renewed_y1 text[], bad_record_obtained_3y text[],
  incident_held text[], incident_obtained_y text[], incident_first_y text[], incident_renewed_y text[],
  incident_obtained_y1 text[], incident_first_y1 text[], incident_renewed_y1 text[], incident_obtained_3y text[],
  joint_review_veto text[], joint_review_passed boolean, industry_restriction text, product_restriction text,
  epidemic_violation boolean, county_risk text, related_party_anomaly boolean, confirm_within_days_y float8,
  confirm_within_days_y1 float8, confirm_within_days_q1 float8, revenue_y float8, growth_of_revenue_y float8,
  increment_of_revenue_y float8, revenue_y1 float8, growth_of_revenue_y1 float8, increment_of_revenue_y1 float8,
  revenue_q1 float8, growth_of_revenue_q1 float8, increment_of_revenue_q1 float8, revenue_growth_y float8,
  revenue_growth_y1 float8, revenue_growth_q1 float8, revenue_yoy_increment_y float8, revenue_yoy_increment_y1 float8,
  revenue_yoy_increment_q1 float8, output_y float8, growth_of_output_y float8, increment_of_output_y float8, output_y1 float8,
  growth_of_output_y1 float8, increment_of_output_y1 float8, output_q1 float8, growth_of_output_q1 float8,
  increment_of_output_q1 float8, output_growth_y float8, output_growth_y1 float8, output_growth_q1 float8,
  output_yoy_increment_y float8, output_yoy_increment_y1 float8, output_yoy_increment_q1 float8, retail_sales_y float8,
  growth_of_retail_sales_y float8, increment_of_retail_sales_y float8, retail_sales_y1 float8, growth_of_retail_sales_y1 float8,
  increment_of_retail_sales_y1 float8, retail_sales_q1 float8, growth_of_retail_sales_q1 float8,
  increment_of_retail_sales_q1 float8, retail_sales_yoy_increment_y float8, retail_sales_yoy_increment_y1 float8,
  retail_sales_yoy_increment_q1 float8, sales_y float8, growth_of_sales_y float8, increment_of_sales_y float8, sales_y1 float8,
  growth_of_sales_y1 float8, increment_of_sales_y1 float8, sales_q1 float8, growth_of_sales_q1 float8,
  increment_of_sales_q1 float8, catering_revenue_y float8, growth_of_catering_revenue_y float8,
  increment_of_catering_revenue_y float8, catering_revenue_y1 float8, growth_of_catering_revenue_y1 float8,
  increment_of_catering_revenue_y1 float8, catering_revenue_q1 float8, growth_of_catering_revenue_q1 float8,
  increment_of_catering_revenue_q1 float8, catering_revenue_yoy_increment_y float8, catering_revenue_yoy_increment_y1 float8,
  catering_revenue_yoy_increment_q1 float8, total_assets_y float8, total_assets_y1 float8, total_assets_q1 float8,
  taxable_income_y float8, taxable_income_y1 float8, taxable_income_q1 float8, tax_paid_y float8, growth_of_tax_paid_y float8,
  increment_of_tax_paid_y float8, tax_paid_y1 float8, growth_of_tax_paid_y1 float8, increment_of_tax_paid_y1 float8,
  tax_paid_q1 float8, growth_of_tax_paid_q1 float8, increment_of_tax_paid_q1 float8, local_contribution_growth_y float8,
  local_contribution_growth_y1 float8, local_contribution_growth_q1 float8, mfg_sales_ratio_y float8, mfg_sales_ratio_y1 float8,
  mfg_sales_ratio_q1 float8, rd_super_deduction_y float8, rd_super_deduction_y1 float8, rd_super_deduction_q1 float8,
  tech_contract_amount_y float8, tech_contract_amount_y1 float8, tech_contract_amount_q1 float8, paid_in_capital_y float8,
  paid_in_capital_y1 float8, paid_in_capital_q1 float8, out_of_city_invoice_y float8, out_of_city_invoice_y1 float8,
  out_of_city_invoice_q1 float8, import_export_usd_y float8, import_export_usd_y1 float8, import_export_usd_q1 float8,
  ecommerce_local_agri_sales_y float8, ecommerce_local_agri_sales_y1 float8, ecommerce_local_agri_sales_q1 float8,
  purchased_factory_area_y float8, purchased_factory_area_y1 float8, purchased_factory_area_q1 float8,
  energy_saving_tce_y float8, energy_saving_tce_y1 float8, energy_saving_tce_q1 float8, pollutant_reduction_ton_y float8,
  pollutant_reduction_ton_y1 float8, pollutant_reduction_ton_q1 float8, water_investment_y float8, water_investment_y1 float8,
  water_investment_q1 float8, water_reuse_ratio_y float8, water_reuse_ratio_y1 float8, water_reuse_ratio_q1 float8,
  event_days_y float8, event_days_y1 float8, event_days_q1 float8, benefit_amount_y float8, benefit_amount_y1 float8,
  benefit_amount_q1 float8, employee_count_y float8, employee_count_y1 float8, employee_count_q1 float8, insured_count_y float8,
  insured_count_y1 float8, insured_count_q1 float8, layoff_rate_y float8, layoff_rate_y1 float8, layoff_rate_q1 float8,
  unemployment_ins_paid_months_y float8, unemployment_ins_paid_months_y1 float8, unemployment_ins_paid_months_q1 float8,
  social_insurance_paid boolean, new_hire_ratio_y float8, new_hire_ratio_y1 float8, new_hire_ratio_q1 float8,
  disabled_employ_ratio_y float8, disabled_employ_ratio_y1 float8, disabled_employ_ratio_q1 float8,
  disabled_employee_count_y float8, disabled_employee_count_y1 float8, disabled_employee_count_q1 float8,
  disabled_wage_vs_min_y float8, disabled_wage_vs_min_y1 float8, disabled_wage_vs_min_q1 float8, event_attended boolean,
  qualification_held text[], qualification_obtained_y text[], qualification_first_y text[], qualification_renewed_y text[],
  qualification_obtained_y1 text[], qualification_first_y1 text[], qualification_renewed_y1 text[], certification_held text[],
  certification_obtained_y text[], certification_first_y text[], certification_renewed_y text[],
  certification_obtained_y1 text[], certification_first_y1 text[], certification_renewed_y1 text[],
  construction_grade_held text[], construction_grade_obtained_y text[], construction_grade_first_y text[],
  construction_grade_renewed_y text[], construction_grade_upgraded_y text[], construction_grade_obtained_y1 text[],
  construction_grade_first_y1 text[], construction_grade_renewed_y1 text[], construction_grade_upgraded_y1 text[],
  on_official_list_held text[], on_official_list_obtained_y text[], on_official_list_first_y text[],
  on_official_list_renewed_y text[], on_official_list_obtained_y1 text[], on_official_list_first_y1 text[],
  on_official_list_renewed_y1 text[], listing_event_held text[], listing_event_obtained_y text[], listing_event_first_y text[],
  listing_event_renewed_y text[], listing_event_obtained_y1 text[], listing_event_first_y1 text[],
  listing_event_renewed_y1 text[], benefit_received_held text[], benefit_received_obtained_y text[],
  benefit_received_first_y text[], benefit_received_renewed_y text[], benefit_received_obtained_y1 text[],
  benefit_received_first_y1 text[], benefit_received_renewed_y1 text[], benefit_received_obtained_3y text[],
  times_received_y float8, times_received_y1 float8, times_received_q1 float8, certification_count_y float8,
  certification_count_y1 float8, certification_count_q1 float8, application_valid boolean, event_date date,
  months_since_event float8, event_host boolean, clean_production_audit boolean, zero_discharge boolean,
  large_production_scale boolean, consumption_field text, registered_zone text[], migration_origin text,
  unemployment_insurance_paid_y float8, unemployment_insurance_paid_y1 float8, unemployment_insurance_paid_q1 float8,
  vat_paid_y float8, vat_paid_y1 float8, vat_paid_q1 float8, input_vat_y float8, input_vat_y1 float8, input_vat_q1 float8,
  six_taxes_payable_y float8, six_taxes_payable_y1 float8, six_taxes_payable_q1 float8, disability_levy_payable_y float8,
  disability_levy_payable_y1 float8, disability_levy_payable_q1 float8, rd_expense_y float8, rd_expense_y1 float8,
  rd_expense_q1 float8, clean_audit_fee_y float8, clean_audit_fee_y1 float8, clean_audit_fee_q1 float8,
  ipo_net_proceeds_y float8, ipo_net_proceeds_y1 float8, ipo_net_proceeds_q1 float8, local_contribution_y float8,
  growth_of_local_contribution_y float8, increment_of_local_contribution_y float8, local_contribution_y1 float8,
  growth_of_local_contribution_y1 float8, increment_of_local_contribution_y1 float8, local_contribution_q1 float8,
  growth_of_local_contribution_q1 float8, increment_of_local_contribution_q1 float8, local_contribution_increment_y float8,
  local_contribution_increment_y1 float8, local_contribution_increment_q1 float8, rent_payable_y float8, rent_payable_y1 float8,
  rent_payable_q1 float8, innovation_investment_y float8, innovation_investment_y1 float8, innovation_investment_q1 float8,
  product_volume_growth_y float8, product_volume_growth_y1 float8, product_volume_growth_q1 float8
);

-- Enterprises of which something changed since their features were computed: one row a change, never updated, so that
-- who changes facts waits for nobody. Whoever computes features takes the rows he sees away before he reads the facts.
create table feature_stale (uscc text not null references enterprise);
create index feature_stale_uscc on feature_stale (uscc);

create function mark_features_stale() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into feature_stale (uscc) select distinct uscc from changed;
  return null;
end $$;
create trigger features_stale_insert after insert on fact referencing new table as changed
  for each statement execute function mark_features_stale();
create trigger features_stale_update after update on fact referencing new table as changed
  for each statement execute function mark_features_stale();
create trigger features_stale_delete after delete on fact referencing old table as changed
  for each statement execute function mark_features_stale();
create trigger features_stale_new after insert on enterprise referencing new table as changed
  for each statement execute function mark_features_stale();

alter table enterprise_feature enable row level security;
alter table feature_stale enable row level security;
create policy worker_all on enterprise_feature to huiqi_worker using (true) with check (true);
create policy worker_all on feature_stale to huiqi_worker using (true) with check (true);
