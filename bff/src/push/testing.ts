import { toJson } from '../db/json-column.ts'
import { type FactChange, recordFacts } from '../fact/record.ts'
import { putInForce } from '../policy/desk/take-effect.ts'
import { seal } from '../secrets/envelope.ts'
import { ruleJson, YUNSHAN } from '../testing/fixtures.ts'
import { startMatchWorld } from '../testing/match-world.ts'

export const revenueOver = (limit: string, benefit: object = { fixed: '10万元' }) => ({
  condition: { text: `上年营业收入不低于${limit}`, of: 'revenue[Y-1]', op: '>=', value: limit },
  benefit,
})

/** 万元 */
export const WAN = 1_000_000

export type PushWorld = Awaited<ReturnType<typeof startPushWorld>>

/** The match world whose facts change and whose policies are published as in the product. */
export async function startPushWorld() {
  const world = await startMatchWorld()
  const { system, workerPool, app } = world
  const rows = async (query: string, values: readonly unknown[] = []) =>
    (await workerPool.query(query, [...values])).rows
  return {
    ...world,
    rows,
    /** Changes facts of last year's turnover, in 万元, in one transaction. */
    earn: (...changes: readonly (readonly [uscc: string, wan: number])[]) =>
      system((tx) =>
        recordFacts(
          tx,
          changes.map(
            ([uscc, wan]): FactChange => ({
              uscc,
              attribute: 'revenue',
              period: '2025',
              value: wan * WAN,
              source: 'tax',
              asOf: '2026-11-01',
            }),
          ),
          { cause: 'import:1', now: app.clock() },
        ),
      ),
    /** Puts a next version of a policy in force. @returns its id */
    publish: (policyId: string, rule: object, more: { validFrom?: string } = {}): Promise<string> =>
      system(async (tx) => {
        const last = await tx
          .selectFrom('policyVersion')
          .select((eb) => eb.fn.max('version').as('version'))
          .where('policyId', '=', policyId)
          .executeTakeFirst()
        const version = (last?.version ?? 0) + 1
        const { id } = await tx
          .insertInto('policyVersion')
          .values({
            policyId,
            version,
            status: 'scheduled',
            source: toJson(rule),
            rule: ruleJson(rule),
            summary: policyId,
            basis: '第一条',
            funders: toJson([{ funder: 'city', share: 1 }]),
            validFrom: more.validFrom ?? '2026-01-01',
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        await putInForce(tx, { id, policyId, version })
        return id
      }),
    sweep: () => world.runTask('push.sweep'),
    found: () => rows('select policy_id as policy, uscc, told_at is not null as told, untold from push order by 1, 2'),
    digests: (uscc: string = YUNSHAN.uscc) =>
      rows(`select body from message where uscc = $1 and template = 'new_matches' order by created_at`, [uscc]),
    texts: (uscc: string = YUNSHAN.uscc) =>
      rows(`select id from sms where uscc = $1 and template = 'new_matches'`, [uscc]),
    givePhone: (phone: string, uscc: string = YUNSHAN.uscc) =>
      rows('update enterprise set phone_sealed = $2 where uscc = $1', [
        uscc,
        seal(app.keyRing, `enterprise.phone_sealed:${uscc}`, phone),
      ]),
  }
}
