import type { FactValue } from '@huiqi/shared/condition'
import { toJson } from '../db/json-column.ts'
import { DEPARTMENT, MINGHU, makeEnterprise, makeMember, makePolicy, ruleJson, YUNSHAN } from './fixtures.ts'
import { startTestApp } from './test-app.ts'

type NewPolicy = {
  readonly id: string
  readonly rule: object
  readonly status?: 'published' | 'draft'
  readonly period?: string
  readonly validTo?: string
  readonly capFen?: number
}

/** Two owners whose enterprises have the facts and the policies that a test gives. */
export async function startMatchWorld() {
  const product = await startTestApp()
  const tokens = {
    li: await product.signIn({ sub: 'li', name: '李华' }),
    wu: await product.signIn({ sub: 'wu', name: '吴刚' }),
  }
  const policyVersionId = await product.system(async (tx) => {
    for (const [enterprise, sub] of [
      [YUNSHAN, 'li'],
      [MINGHU, 'wu'],
    ] as const) {
      await makeEnterprise(tx, product.app.keyRing, enterprise)
      await makeMember(tx, { uscc: enterprise.uscc, subject: `oidc|${sub}` })
    }
    return makePolicy(tx)
  })
  return {
    ...product,
    /** Of the policy that asks for a place in 无锡 only, for 30 万元. */
    policyVersionId,
    token: (name: 'li' | 'wu') => tokens[name],
    matching: (name: 'li' | 'wu' = 'li') =>
      product.as(tokens[name], name === 'li' ? YUNSHAN.uscc : MINGHU.uscc).matching,
    givePolicy: ({ id, rule, status = 'published', period = 'Y', validTo, capFen }: NewPolicy) =>
      product.system(async (tx) => {
        const at = new Date('2026-01-01T00:00:00Z')
        const policy = { id, documentId: 'doc', title: id, departmentCode: DEPARTMENT, category: '科技', createdAt: at }
        await tx
          .insertInto('policy')
          .values({ ...policy, mode: 'instant', listType: 'condition' })
          .execute()
        await tx
          .insertInto('policyVersion')
          .values({
            policyId: id,
            version: 1,
            status,
            source: toJson(rule),
            rule: ruleJson(rule),
            summary: id,
            basis: '第一条',
            funders: toJson([{ funder: 'city', share: 1 }]),
            period,
            amountCapFen: capFen ?? null,
            validFrom: '2026-01-01',
            validTo: validTo ?? null,
          })
          .execute()
      }),
    giveFact: (
      attribute: string,
      value: FactValue,
      { period = '', asOf = '2026-11-01', uscc = YUNSHAN.uscc }: { period?: string; asOf?: string; uscc?: string } = {},
    ) =>
      product.system((tx) =>
        tx
          .insertInto('fact')
          .values({
            uscc,
            attribute,
            period,
            value: toJson(value),
            source: 'tax',
            asOf,
            recordedAt: new Date('2026-11-02T00:00:00Z'),
          })
          .onConflict((conflict) =>
            conflict.columns(['uscc', 'attribute', 'period']).doUpdateSet({ value: toJson(value), asOf }),
          )
          .execute(),
      ),
  }
}
