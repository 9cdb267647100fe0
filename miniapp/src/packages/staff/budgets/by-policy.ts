import type { BudgetRow } from '@huiqi/bff/payout/views'

export interface Amounts {
  readonly appropriatedFen: number
  readonly availableFen: number
  readonly reservedFen: number
  readonly paidFen: number
}

/** A policy's budget of one year: its lines, and what they come to. */
export interface PolicyBudget extends Amounts {
  readonly key: string
  readonly title: string
  readonly year: number
  readonly lines: readonly BudgetRow[]
}

/** Budget lines by policy and year; what has been used stands before what has not. */
export function byPolicy(rows: readonly BudgetRow[]): PolicyBudget[] {
  const groups = new Map<string, BudgetRow[]>()
  for (const row of rows) {
    const key = `${row.policyId} ${row.year}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups]
    .map(([key, lines]) => ({
      key,
      title: lines[0]!.policyTitle,
      year: lines[0]!.year,
      lines,
      ...lines.reduce<Amounts>(add, { appropriatedFen: 0, availableFen: 0, reservedFen: 0, paidFen: 0 }),
    }))
    .sort((a, b) => used(b) - used(a))
}

const used = ({ reservedFen, paidFen }: Amounts): number => reservedFen + paidFen

const add = (a: Amounts, b: Amounts): Amounts => ({
  appropriatedFen: a.appropriatedFen + b.appropriatedFen,
  availableFen: a.availableFen + b.availableFen,
  reservedFen: a.reservedFen + b.reservedFen,
  paidFen: a.paidFen + b.paidFen,
})
