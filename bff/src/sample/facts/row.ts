import type { EnterpriseSize } from '@huiqi/shared/size'
import type { CivilDate } from '@huiqi/shared/workday'
import type { SampleEnterprise } from '../city/enterprise.ts'
import { profileOf } from './profile.ts'

/** An enterprise as the register has it on one day. */
export interface EnterpriseRow
  extends Pick<SampleEnterprise, 'uscc' | 'name' | 'region' | 'legalRepresentative' | 'account'> {
  readonly industry: string
  readonly size: EnterpriseSize | null
  readonly establishedOn: CivilDate
}

export function enterpriseRow(enterprise: SampleEnterprise, today: CivilDate): EnterpriseRow {
  const { uscc, name, region, legalRepresentative, account, trade } = enterprise
  const { founded, size } = profileOf(enterprise, today)
  return {
    uscc,
    name,
    region,
    legalRepresentative,
    account,
    industry: trade.industry,
    size: size ?? null,
    establishedOn: founded,
  }
}
