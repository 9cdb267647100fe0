import { indexFacts } from '@huiqi/shared/condition'
import { explain, type PolicyRule, parsePolicyRule } from '@huiqi/shared/rule'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FactChange, recordFacts } from '../fact/record.ts'
import { makeEnterprise } from '../testing/fixtures.ts'
import { registerPublication } from './publication-store.ts'
import { type PushWorld, startPushWorld, WAN } from './testing.ts'

const ENTERPRISES = ['91320200MA1T0A0017', '91320200MA1T0A0025', '91320200MA1T0A0033']
const POLICIES = ['a', 'b']
const ATTRIBUTES = ['revenue', 'output'] as const
type Attribute = (typeof ATTRIBUTES)[number]

type Event =
  | { readonly kind: 'facts'; readonly of: readonly (readonly [uscc: string, Attribute, wan: number | null])[] }
  | { readonly kind: 'publish'; readonly policy: string; readonly attribute: Attribute; readonly wan: number }

const wan = fc.integer({ min: 1, max: 6 })
const attribute = fc.constantFrom(...ATTRIBUTES)
const fact = fc.tuple(fc.constantFrom(...ENTERPRISES), attribute, fc.option(wan))
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('facts' as const),
    of: fc.uniqueArray(fact, { minLength: 1, maxLength: 4, selector: ([uscc, code]) => `${uscc}${code}` }),
  }),
  fc.record({ kind: fc.constant('publish' as const), policy: fc.constantFrom(...POLICIES), attribute, wan }),
)
/** What is known at first, and what happens between one look and the next. */
const initial = fc.uniqueArray(fact, { maxLength: 6, selector: ([uscc, code]) => `${uscc}${code}` })
const rounds = fc.array(fc.array(event, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 2 })

let world: PushWorld
let admin: pg.Client
beforeAll(async () => {
  world = await startPushWorld()
  admin = new pg.Client({ connectionString: world.database.adminUrl })
  await admin.connect()
  await world.system(async (tx) => {
    await makeEnterprise(tx, world.app.keyRing, { uscc: ENTERPRISES[2]!, name: '无锡青石科技有限公司' })
  })
  await world.rows(`insert into setting values ('push.limits', '{"inAppPerDay": 1000, "inAppPerWeek": 1000}', now())`)
})
afterAll(async () => {
  await admin.end()
  await world.close()
})

const without = (set: ReadonlySet<string>, other: ReadonlySet<string>) =>
  new Set([...set].filter((one) => !other.has(one)))
const inBoth = (set: ReadonlySet<string>, other: ReadonlySet<string>) =>
  new Set([...set].filter((one) => other.has(one)))

const sourceOf = (code: Attribute, limit: number) => ({
  condition: { text: '达到规模', of: `${code}[Y-1]`, op: '>=', value: `${limit}万元` },
  benefit: { fixed: '10万元' },
})
const ruleOf = (code: Attribute, limit: number): PolicyRule => {
  const parsed = parsePolicyRule(sourceOf(code, limit))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

/** What is true, kept apart from the product and judged by the evaluator alone. */
class Truth {
  readonly facts = new Map<string, number>()
  readonly rules = new Map<string, PolicyRule>()
  /** Ids of the versions in force. */
  readonly versions = new Map<string, string>()

  eligible(): Set<string> {
    const pairs = ENTERPRISES.flatMap((uscc) =>
      [...this.rules].filter(([, rule]) => this.meets(uscc, rule)).map(([policy]) => `${policy} ${uscc}`),
    )
    return new Set(pairs)
  }

  private meets(uscc: string, rule: PolicyRule): boolean {
    const facts = ATTRIBUTES.flatMap((code) => {
      const value = this.facts.get(`${uscc}${code}`)
      return value === undefined
        ? []
        : [{ attribute: code, period: '2025', value: value * WAN, source: 'tax', asOf: '2026-11-01' }]
    })
    return explain(rule, indexFacts(facts), { date: '2026-11-20', period: '2026' }).verdict === 'eligible'
  }
}

async function start(truth: Truth): Promise<void> {
  await admin.query('truncate push, push_publication, fact_change, fact, message, policy, policy_version cascade')
  for (const policy of POLICIES) {
    await world.givePolicy({ id: policy, rule: sourceOf('revenue', 3) })
    const [{ id }] = await world.rows('select id from policy_version where policy_id = $1', [policy])
    truth.versions.set(policy, id)
    truth.rules.set(policy, ruleOf('revenue', 3))
  }
}

async function play(truth: Truth, event: Event): Promise<void> {
  if (event.kind === 'publish') {
    const { policy, attribute, wan } = event
    const beforeVersionId = truth.versions.get(policy) ?? null
    const versionId = await world.publish(policy, sourceOf(attribute, wan))
    // What the job does first; the looking through waits for the sweep, as after a crash.
    const published = { policyId: policy, versionId, beforeVersionId }
    await world.system((tx) => registerPublication(tx, published, world.app.clock()))
    truth.versions.set(policy, versionId)
    truth.rules.set(policy, ruleOf(attribute, wan))
    return
  }
  const changes = event.of.map(
    ([uscc, attribute, value]): FactChange => ({
      uscc,
      attribute,
      period: '2025',
      value: value === null ? null : value * WAN,
      source: 'tax',
      asOf: '2026-11-01',
    }),
  )
  await world.system((tx) => recordFacts(tx, changes, { cause: 'import:1', now: world.app.clock() }))
  for (const [uscc, code, value] of event.of) {
    if (value === null) truth.facts.delete(`${uscc}${code}`)
    else truth.facts.set(`${uscc}${code}`, value)
  }
}

test('what is pushed is met now and was not met before; what was not met at the last look and is now is pushed', async () => {
  await fc.assert(
    fc.asyncProperty(initial, rounds, async (loaded, happenings) => {
      const truth = new Truth()
      await start(truth)
      await play(truth, { kind: 'facts', of: loaded })
      // As the first load: nothing of it is a change.
      await world.rows('update fact_change set weighed_at = recorded_at')
      const told = new Set<string>()
      for (const happened of happenings) {
        const before = truth.eligible()
        /** Met at every moment since the last look. */
        let allAlong = before
        for (const one of happened) {
          await play(truth, one)
          allAlong = inBoth(allAlong, truth.eligible())
        }
        await world.sweep()
        const now = truth.eligible()
        const rows = (await world.found()).filter((row) => row.told)
        const pushed = new Set(rows.map(({ policy, uscc }) => `${policy} ${uscc}`))
        const fresh = without(pushed, told)
        expect([...without(fresh, now)], 'pushed and not met').toEqual([])
        expect([...inBoth(fresh, allAlong)], 'pushed and met all along').toEqual([])
        expect([...without(without(now, before), pushed)], 'newly met and not pushed').toEqual([])
        for (const pair of fresh) told.add(pair)
      }
    }),
    { numRuns: 60 },
  )
}, 120_000)
