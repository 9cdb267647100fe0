/**
 * Policies as somebody writes them in SQL who knows the table: whoever is eligible, or undetermined because something is
 * not known.
 */
export const handWritten: Readonly<Record<string, string>> = {
  P001: `(taxable_income_y1 is null or taxable_income_y1 <= 300000000)
    and (employee_count_y1 is null or employee_count_y1 <= 300)
    and (total_assets_y1 is null or total_assets_y1 <= 5000000000)
    and (industry_restriction is null or industry_restriction not in ('限制类', '禁止类'))`,
  P004: `(qualification_held is null or '高新技术企业' = any(qualification_held))
    and (industry_code_path is null or industry_code_path like 'C%')
    and (vat_taxpayer_type is null or vat_taxpayer_type = '一般纳税人')
    and (mfg_sales_ratio_y1 is null or mfg_sales_ratio_y1 > 50)
    and (on_official_list_held is null or '先进制造业加计抵减名单' = any(on_official_list_held))`,
  P005: `(unemployment_ins_paid_months_y1 is null or unemployment_ins_paid_months_y1 >= 12)
    and (layoff_rate_y1 is null or layoff_rate_y1 <= 5.5
      or (layoff_rate_y1 <= 20 and (insured_count_y1 is null or insured_count_y1 <= 30)))`,
  P021: `(registered_region is null or registered_region like '3202%')
    and (qualification_first_y1 is null or '高新技术企业' = any(qualification_first_y1))`,
  P118: `(registered_region is null or registered_region like '51%')
    and (((water_reuse_ratio_y is null or water_reuse_ratio_y >= 95)
        and (water_investment_y is null or water_investment_y >= 100000000))
      or zero_discharge is null or zero_discharge)`,
  P138: `(registered_region is null or registered_region = '440309')
    and (is_newly_introduced is null or is_newly_introduced)
    and (qualification_held is null or '世界500强' = any(qualification_held))
    and (output_y1 is null or revenue_y1 is null or output_y1 > 1000000000000 or revenue_y1 > 1000000000000)
    and (tax_paid_y1 is null or tax_paid_y1 >= 20000000000)`,
  P141: `(registered_region is null or registered_region like '3505%')
    and (established_date is null or established_date < '2018-01-01')
    and (industry_code_path is null or industry_code_path ~ '^([BCD]|I65)')
    and (qualification_held is null or '供应链核心企业' = any(qualification_held))
    and (event_date is null or event_date between '2018-01-01' and '2019-08-31')`,
}
