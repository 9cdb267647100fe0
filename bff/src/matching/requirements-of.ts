import { attributeOf } from '@huiqi/shared/attribute'
import { reasonsOf } from '@huiqi/shared/rule'
import { civilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { policiesInForce } from '../policy/in-force.ts'
import { factsOn } from './judge.ts'
import { judgesOf } from './judges.ts'
import { loadFacts } from './load-facts.ts'

/** What one policy asks of a value, and how that stands for one enterprise. */
export type Requirement = {
  readonly policyId: string
  readonly title: string
  readonly sentence: string
  readonly mark: 'yes' | 'no' | 'unknown'
}

type Read = { readonly attribute: string; readonly period: string | null }

/** The conditions of policies in force that read a value, itself or what follows from it. */
export async function requirementsOf(
  tx: Tx,
  { uscc, attribute, period }: Read & { readonly uscc: string },
  now: Date,
): Promise<Requirement[]> {
  const day = civilDate(now)
  const reads = (read: Read) =>
    (read.attribute === attribute && read.period === period) || attributeOf(read.attribute)?.derived?.from === attribute
  const policies = (await judgesOf(tx, await policiesInForce(tx, day), day)).filter(({ judge }) =>
    judge.attributes.includes(attribute),
  )
  const attributes = [...new Set(policies.flatMap(({ judge }) => judge.attributes))]
  const facts = factsOn((await loadFacts(tx, [uscc], attributes)).get(uscc) ?? [], day)
  return policies.flatMap(({ id, title, judge }) => {
    const explanation = judge.explainKnown(facts)
    const paths = new Set(
      explanation.leaves
        .filter(({ evidence, missing }) => evidence.some(reads) || missing.some(reads))
        .map(({ path }) => path),
    )
    return reasonsOf(explanation)
      .filter(({ path }) => paths.has(path))
      .map(({ sentence, mark }) => ({ policyId: id, title, sentence, mark }))
  })
}
