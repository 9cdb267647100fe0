import type { EnterpriseFacts } from '@huiqi/shared/condition'
import type { Fen } from '@huiqi/shared/money'
import type { Explanation } from '@huiqi/shared/rule'
import type { Tx } from '../db/database.ts'
import { chanceOf } from '../matching/chances.ts'
import type { JudgedPolicy } from '../matching/judges.ts'
import { settledFor } from './already.ts'

/** What an enterprise would be paid, as far as its facts settle it. */
export type Worth = {
  readonly leastFen: Fen
  /** Null: no upper end is known. */
  readonly mostFen: Fen | null
}

/** A policy that an enterprise meets now and did not before. */
export type Found = Worth & {
  readonly uscc: string
  readonly policyId: string
  readonly versionId: string
  readonly period: string
  /** `published:<version>`, or what changed the facts: `import:<uuid>`, `correction:<uuid>`. */
  readonly cause: string
}

/** Why the enterprise meets a policy, and what it is worth; null: it does not meet it, or nothing would be paid. */
export function metBy(policy: JudgedPolicy, facts: EnterpriseFacts): { worth: Worth; explanation: Explanation } | null {
  if (!policy.judge.isEligible(facts)) return null
  const explanation = policy.judge.explainKnown(facts)
  if (chanceOf(explanation, policy) !== 'eligible') return null
  const { min, max } = explanation.amount
  const cap = policy.amountCapFen
  const worth = { leastFen: Math.min(min, cap ?? min), mostFen: max === null ? cap : Math.min(max, cap ?? max) }
  return { worth, explanation }
}

/** @returns null where the enterprise does not meet the policy */
export function foundFor(uscc: string, policy: JudgedPolicy, facts: EnterpriseFacts, cause: string): Found | null {
  const met = metBy(policy, facts)
  const { id: policyId, versionId, forPeriod: period } = policy
  return met && { uscc, policyId, versionId, period, cause, ...met.worth }
}

/** Leaves out what the enterprise has, has declined or can't have beside what it has. */
export async function withoutSettled(tx: Tx, found: readonly Found[]): Promise<Found[]> {
  if (found.length === 0) return []
  const { already } = await settledFor(tx, found)
  return found.filter((one) => already(one) === null)
}
