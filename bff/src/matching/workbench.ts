import { civilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { policyInForce } from '../policy/in-force.ts'
import { judgesOf } from './judges.ts'
import { loadFacts } from './load-facts.ts'
import type { Workbench } from './views.ts'

/** 政策测算: the rule and the facts it reads, for the phone to judge by itself. @throws AppError POLICY_NOT_PUBLISHED */
export async function workbench(tx: Tx, uscc: string, policyId: string, now: Date): Promise<Workbench> {
  const date = civilDate(now)
  const [policy] = await judgesOf(tx, [await policyInForce(tx, policyId, date)], date)
  const { versionId, title, departmentName, departmentPhone, modeLabel, sample, rule, refs, forPeriod, judge } = policy!
  const { amountWords, amountCapFen } = policy!
  const facts = await loadFacts(tx, [uscc], judge.attributes)
  return {
    policy: {
      policyId,
      versionId,
      title,
      departmentName,
      departmentPhone,
      modeLabel,
      sample,
      amountWords,
      amountCapFen,
    },
    rule,
    at: { date, period: forPeriod, refs },
    facts: facts.get(uscc) ?? [],
  }
}
