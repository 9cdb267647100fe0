import type { Workbench } from '@huiqi/bff/matching/views'
import type { Fact } from '@huiqi/shared/condition'
import { parsePolicyRule } from '@huiqi/shared/rule'

const policy: Workbench['policy'] = {
  policyId: 'p',
  versionId: 'v',
  title: '奖励',
  departmentName: '市科技局',
  departmentPhone: '0510-00000000',
  modeLabel: '即申即享',
  sample: false,
  amountWords: '',
  amountCapFen: null,
}

/** What the API would send for such a policy on 2026-11-20; it pays 1% of last year's revenue unless told. */
export function workbenchOf(
  condition: object,
  facts: readonly Fact[],
  benefit: object = { rate: '1%', of: 'revenue[Y-1]' },
): Workbench {
  const rule = parsePolicyRule({ condition, benefit })
  if (!rule.ok) throw new Error(JSON.stringify(rule.problems))
  return { policy, rule: rule.value, at: { date: '2026-11-20', period: '2026', refs: {} }, facts }
}
