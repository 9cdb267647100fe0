import { fail } from '@huiqi/shared/error'
import type { PolicyRule } from '@huiqi/shared/rule'
import { type FunderShare, funderLabel } from '../claim/legs.ts'
import type { Tx } from '../db/database.ts'
import { amountWords } from './amount-words.ts'
import { type Caller, departmentOf, rolesOf } from './caller.ts'
import { type CardRow, cardView, versions } from './card-store.ts'
import { conditionLines } from './condition-lines.ts'
import type { PolicyView } from './views.ts'

type DetailRow = CardRow & {
  readonly documentTitle: string
  readonly basis: string
  /** Null in a draft that can't be read. */
  readonly rule: PolicyRule | null
  readonly amountCapFen: number | null
  readonly funders: readonly FunderShare[]
  readonly publicityDays: number
  readonly departmentPhone: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly publishedAt: Date | null
}

/** What each way of paying asks of the owner (鹰潭 方案 二). */
const modeHints: Readonly<Record<CardRow['mode'], string>> = {
  no_application: '不用申请：符合条件的企业由政府找到，确认后直接到账。',
  instant: '提交简单材料，当场受理，快速办结。',
  commitment: '先承诺、后核查：提交申请，按承诺时限审核兑现。',
}

/**
 * One policy for whoever asks: conditions as sentences, amount in words. Without `versionId` the version in force; a
 * draft is shown to its own department only.
 * @throws AppError NOT_FOUND
 */
export async function policyView(
  tx: Tx,
  caller: Caller,
  { policyId, versionId }: { readonly policyId: string; readonly versionId?: string | undefined },
): Promise<PolicyView> {
  const row = await versions(tx)
    .select(['o.title as documentTitle', 'v.basis', 'v.rule', 'v.amountCapFen', 'v.funders', 'v.publicityDays'])
    .select(['d.phone as departmentPhone', 'v.validFrom', 'v.validTo', 'v.publishedAt'])
    .where('p.id', '=', policyId)
    .$if(versionId === undefined, (query) => query.where('v.status', '=', 'published'))
    .$if(versionId !== undefined, (query) => query.where('v.id', '=', versionId!))
    .$castTo<DetailRow>()
    .executeTakeFirst()
  const own = row?.departmentCode === departmentOf(caller)
  if (!row || (row.status === 'draft' && !own)) return fail('NOT_FOUND')
  return {
    ...cardView(row),
    modeHint: modeHints[row.mode],
    document: { no: row.docNo, title: row.documentTitle, issuer: row.issuer },
    basis: row.basis,
    conditions: row.rule ? conditionLines(row.rule.condition) : [],
    amountWords: row.rule ? amountWords(row.rule.benefit, row.amountCapFen) : '草稿还有需要改正的地方',
    amountCapFen: row.amountCapFen,
    funders: fundersView(row.funders),
    publicityDays: row.publicityDays,
    departmentPhone: row.departmentPhone,
    validFrom: row.validFrom,
    validTo: row.validTo,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    actions: own ? actionsOf(row, rolesOf(caller)) : [],
  }
}

/** Shares are weights of one another: 1 and 2 are a third and two thirds. */
function fundersView(funders: readonly FunderShare[]): PolicyView['funders'] {
  const whole = funders.reduce((sum, { share }) => sum + share, 0)
  return funders.map(({ funder, share }) => ({
    funder,
    label: funderLabel(funder),
    percent: (share * 100) / whole,
  }))
}

function actionsOf({ status, mode }: DetailRow, roles: readonly string[]): PolicyView['actions'] {
  return status === 'published' && mode === 'no_application' && roles.includes('officer') ? ['create_roster'] : []
}
