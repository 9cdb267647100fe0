import { claimModes } from '@huiqi/shared/claim'
import { fail } from '@huiqi/shared/error'
import type { PolicyRule } from '@huiqi/shared/rule'
import type { CivilDate } from '@huiqi/shared/workday'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { amountWords } from './amount-words.ts'
import { versions } from './card-store.ts'

/** A published version that applies on a day, without its rule. */
export type PolicyInForce = {
  readonly id: string
  readonly versionId: string
  readonly title: string
  readonly departmentName: string
  readonly departmentPhone: string
  readonly modeLabel: string
  readonly sample: boolean
  /** What the benefit is for, seen from the day: `Y`, `Y-1` … */
  readonly period: string
  readonly amountCapFen: number | null
  readonly validFrom: CivilDate
  readonly validTo: CivilDate | null
}

export async function policiesInForce(tx: Tx, day: CivilDate): Promise<PolicyInForce[]> {
  const rows = await inForce(tx, day).orderBy('p.id').execute()
  return rows.map(toPolicy)
}

/** @throws AppError POLICY_NOT_PUBLISHED */
export async function policyInForce(tx: Tx, policyId: string, day: CivilDate): Promise<PolicyInForce> {
  const row = await inForce(tx, day).where('p.id', '=', policyId).executeTakeFirst()
  return row ? toPolicy(row) : fail('POLICY_NOT_PUBLISHED')
}

type Row = Omit<PolicyInForce, 'modeLabel'> & { readonly mode: keyof typeof claimModes }

const inForce = (tx: Tx, day: CivilDate) =>
  versions(tx)
    .clearSelect()
    .select([
      'p.id',
      'v.id as versionId',
      'p.title',
      'd.name as departmentName',
      'd.phone as departmentPhone',
      'p.mode',
    ])
    .select(['o.sample', 'v.period', 'v.amountCapFen', 'v.validFrom', 'v.validTo'])
    .where('v.status', '=', 'published')
    .where(sql<SqlBool>`${day}::date between v.valid_from and coalesce(v.valid_to, 'infinity')`)
    .$castTo<Row>()

const toPolicy = ({ mode, ...row }: Row): PolicyInForce => ({ ...row, modeLabel: claimModes[mode].label })

/** What a version decides by, and its amount before anybody's facts are looked at. */
export type VersionRule = { readonly versionId: string; readonly rule: PolicyRule; readonly amountWords: string }

export async function rulesOf(tx: Tx, versionIds: readonly string[]): Promise<VersionRule[]> {
  const rows = await tx
    .selectFrom('policyVersion')
    .select(['id', 'rule', 'amountCapFen'])
    .where(sql<SqlBool>`id = any(${versionIds}::uuid[])`)
    .execute()
  return rows.map(({ id, rule, amountCapFen }) => {
    const parsed = rule as PolicyRule
    return { versionId: id, rule: parsed, amountWords: amountWords(parsed.benefit, amountCapFen) }
  })
}
