import { rosterCsv } from '../product/roster.ts'

type Enterprise = { readonly uscc: string; readonly name: string }
type Line = Enterprise & { readonly yuan: string }

/** Everything that is usually wrong with a line, in turns. */
const damages: readonly { code: string; column: string; damage: (line: Line, good: Line) => Line }[] = [
  {
    code: 'USCC_CHECK_FAILED',
    column: '统一社会信用代码',
    // The check digit of another code.
    damage: (line) => ({ ...line, uscc: line.uscc.slice(0, 17) + (line.uscc.endsWith('0') ? '1' : '0') }),
  },
  {
    code: 'ENTERPRISE_UNKNOWN',
    column: '统一社会信用代码',
    damage: (line) => ({ ...line, uscc: '91350100M000100Y43' }),
  },
  { code: 'NAME_MISMATCH', column: '企业名称', damage: (line) => ({ ...line, name: `${line.name}分公司` }) },
  { code: 'AMOUNT_OVER_CAP', column: '金额(元)', damage: (line) => ({ ...line, yuan: '300000.01' }) },
  { code: 'DUPLICATE_LINE', column: '统一社会信用代码', damage: (_line, good) => good },
]

export type BadLine = { readonly line: number; readonly column: string; readonly code: string }

/** A roster of these enterprises in which `count` lines, evenly spread, are bad; and what is wrong with each. */
export function badRoster(enterprises: readonly Enterprise[], count: number): { csv: string; bad: BadLine[] } {
  const lines: Line[] = enterprises.map((enterprise) => ({ ...enterprise, yuan: '1000' }))
  const every = lines.length / count
  const bad = Array.from({ length: count }, (_, nth): BadLine => {
    const { damage, column, code } = damages[nth % damages.length]!
    const place = (nth + 1) * every - 1
    lines[place] = damage(lines[place]!, lines[place - 1]!)
    // The heading is line 1.
    return { line: place + 2, column, code }
  })
  return { csv: rosterCsv(lines), bad }
}
