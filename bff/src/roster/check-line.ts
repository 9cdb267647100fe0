import { type Fen, formatYuan, parseYuan } from '@huiqi/shared/money'
import { isWithinRegion, regionName } from '@huiqi/shared/region'
import { parseUscc } from '@huiqi/shared/uscc'
import { normalName } from '../enterprise/normal-name.ts'
import type { ColumnName, FileLine } from './file/columns.ts'

/** One thing wrong with a line: where, a stable code, and what to do. */
export type LineProblem = { readonly column: ColumnName; readonly code: string; readonly message: string }

/** What the register and the roster so far say about the line's enterprise. */
export type Known = {
  readonly enterprise: { readonly name: string; readonly region: string } | undefined
  /** The line that named it first, if this is not it. */
  readonly firstLine: number | undefined
  /** It has a live claim for this policy and period. */
  readonly claimed: boolean
}

export type Terms = { readonly region: string; readonly amountCapFen: Fen | null }

export type CheckedLine =
  | { readonly ok: true; readonly uscc: string; readonly amountFen: Fen; readonly basis: string | null }
  | { readonly ok: false; readonly problems: readonly LineProblem[] }

/** The code as the register writes it; null where it can't be one. */
export function usccOf({ cells }: FileLine): string | null {
  const uscc = parseUscc(cells.uscc)
  return uscc.ok ? uscc.value : null
}

/** Everything that is wrong with a line at once, so that it is put right at once. */
export function checkLine({ cells }: FileLine, known: Known, terms: Terms): CheckedLine {
  const uscc = parseUscc(cells.uscc)
  const amount = checkAmount(cells.amount, terms.amountCapFen)
  const problems = [
    ...(uscc.ok ? checkEnterprise(cells.name, known, terms) : [problem('uscc', uscc.code, uscc.message)]),
    ...(typeof amount === 'number' ? [] : [amount]),
  ]
  if (!uscc.ok || typeof amount !== 'number' || problems.length > 0) return { ok: false, problems }
  return { ok: true, uscc: uscc.value, amountFen: amount, basis: cells.basis || null }
}

function checkEnterprise(name: string, { enterprise, firstLine, claimed }: Known, { region }: Terms): LineProblem[] {
  if (!enterprise) return [problem('uscc', 'ENTERPRISE_UNKNOWN', '登记库里没有这家企业，请核对统一社会信用代码。')]
  const found: LineProblem[] = []
  if (firstLine !== undefined)
    found.push(problem('uscc', 'DUPLICATE_LINE', `与第 ${firstLine} 行是同一家企业，请只留一行。`))
  if (claimed) found.push(problem('uscc', 'CLAIM_EXISTS', '这家企业本期已有办件，不能重复下发。'))
  if (!isWithinRegion(enterprise.region, region))
    found.push(
      problem(
        'uscc',
        'REGION_OUTSIDE',
        `企业登记在${regionName(enterprise.region)}，不在政策适用的${regionName(region)}。`,
      ),
    )
  if (name === '') found.push(problem('name', 'NAME_MISSING', '企业名称没有填写。'))
  else if (normalName(name) !== normalName(enterprise.name))
    found.push(problem('name', 'NAME_MISMATCH', `与登记名称“${enterprise.name}”不一致，请核对是否为同一家企业。`))
  return found
}

function checkAmount(text: string, cap: Fen | null): Fen | LineProblem {
  if (/^\s*[-－−]/.test(text)) return problem('amount', 'AMOUNT_NOT_POSITIVE', '金额须大于 0。')
  const amount = parseYuan(text)
  if (!amount.ok) return problem('amount', amount.code, amount.message)
  if (amount.value === 0) return problem('amount', 'AMOUNT_NOT_POSITIVE', '金额须大于 0。')
  if (cap !== null && amount.value > cap)
    return problem('amount', 'AMOUNT_OVER_CAP', `超过政策规定的上限 ${formatYuan(cap)} 元。`)
  return amount.value
}

const problem = (column: ColumnName, code: string, message: string): LineProblem => ({ column, code, message })
