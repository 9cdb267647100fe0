import { departmentNames } from '@huiqi/shared/attribute'
import type { Explanation, LeafReport } from '@huiqi/shared/rule'
import type { RosterRowView, RowReason } from './views.ts'

/** `4/4 条`, `3/4 条 · 1 待核实`: what decides, without what only changes the amount. */
export function conditionsOf({ leaves }: Explanation): RosterRowView['conditions'] {
  const deciding = leaves.filter(({ kind }) => kind !== 'bonus')
  const count = (verdict: LeafReport['verdict']) => deciding.filter((leaf) => leaf.verdict === verdict).length
  const [met, unknown, total] = [count('met'), count('unknown'), deciding.length]
  return { met, total, unknown, words: `${met}/${total} 条${unknown > 0 ? ` · ${unknown} 待核实` : ''}` }
}

const MARKS = { met: 'yes', unmet: 'no', unknown: 'unknown' } as const

export const reasonsOf = ({ leaves }: Explanation): RowReason[] =>
  leaves.map((leaf) => {
    const evidence = leaf.evidence[0]
    return {
      mark: MARKS[leaf.verdict],
      sentence: leaf.text,
      required: leaf.required,
      value: leaf.actual,
      source: evidence ? sourceName(evidence.source) : null,
      asOf: evidence?.asOf ?? null,
      clause: leaf.clause,
    }
  })

const sourceName = (code: string): string => (departmentNames as Readonly<Record<string, string>>)[code] ?? code

/** What keeps an enterprise undecided, one sentence each: `缺“研发费用（上年）”，由税务提供`. */
export const questionsOf = ({ questions, amount }: Explanation): string[] => {
  const facts = [...questions.flatMap(({ fact }) => fact ?? []), ...amount.missing]
  const missing = facts.map(
    ({ name, period, ownerName, reason }) =>
      `${reason === 'stale' ? '数据过期' : '缺数据'}：${name}${period ? `（${period}）` : ''}，由${ownerName}提供`,
  )
  const figures = [...questions.flatMap(({ figure }) => figure ?? []), ...amount.unset]
  const unset = figures.map(({ title }) => `须由主管部门填写：${title}`)
  const deciders = questions.flatMap(({ decider }) => (decider ? [`须由${decider}认定`] : []))
  const all = [...new Set([...missing, ...unset, ...deciders])]
  return all.length > 0 ? all : ['金额须由主管部门核定']
}
