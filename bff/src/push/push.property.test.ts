import { indexFacts } from '@huiqi/shared/condition'
import { explain, type PolicyRule, parsePolicyRule } from '@huiqi/shared/rule'
import fc from 'fast-check'
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
let runs = 0
beforeAll(async () => {
  world = await startPushWorld()
  await world.system(async (tx) => {
    await makeEnterprise(tx, world.app.keyRing, { uscc: ENTERPRISES[2]!, name: '无锡青石科技有限公司' })
  })
  await world.rows(`insert into setting values ('push.limits', '{"inAppPerDay": 1000, "inAppPerWeek": 1000}', now())`)
})
afterAll(() => world.close())

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
  readonly run: number
  readonly facts = new Map<string, number>()
  readonly rules = new Map<string, PolicyRule>()
  /** Ids of the versions in force. */
  readonly versions = new Map<string, string>()

  constructor(run: number) {
    this.run = run
  }

  readonly idOf = (policy: string) => `${policy}-${this.run}`

  eligible(): Set<string> {
    const pairs = ENTERPRISES.flatMap((uscc) =>
      [...this.rules].filter(([, rule]) => this.meets(uscc, rule)).map(([policy]) => `${this.idOf(policy)} ${uscc}`),
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

/** A city of its own for each run: new policies, and facts taken away as facts are. */
async function start(truth: Truth): Promise<void> {
  const known = await world.rows('select uscc, attribute from fact')
  await record(known.map(({ uscc, attribute }) => [uscc, attribute, null]))
  await world.rows('delete from push')
  await world.rows(`update policy_version set status = 'withdrawn' where status = 'published'`)
  for (const policy of POLICIES) {
    const id = truth.idOf(policy)
    await world.givePolicy({ id, rule: sourceOf('revenue', 3) })
    const [{ id: versionId }] = await world.rows('select id from policy_version where policy_id = $1', [id])
    truth.versions.set(policy, versionId)
    truth.rules.set(policy, ruleOf('revenue', 3))
  }
}

const record = (facts: readonly (readonly [uscc: string, Attribute, wan: number | null])[]) =>
  world.system((tx) =>
    recordFacts(
      tx,
      facts.map(
        ([uscc, attribute, value]): FactChange => ({
          uscc,
          attribute,
          period: '2025',
          value: value === null ? null : value * WAN,
          source: 'tax',
          asOf: '2026-11-01',
        }),
      ),
      { cause: 'import:1', now: world.app.clock() },
    ),
  )

async function play(truth: Truth, event: Event): Promise<void> {
  if (event.kind === 'publish') {
    const { policy, attribute, wan } = event
    const beforeVersionId = truth.versions.get(policy) ?? null
    const policyId = truth.idOf(policy)
    const versionId = await world.publish(policyId, sourceOf(attribute, wan))
    // What the job does first; the looking through waits for the sweep, as after a crash.
    const published = { policyId, versionId, beforeVersionId }
    await world.system((tx) => registerPublication(tx, published, world.app.clock()))
    truth.versions.set(policy, versionId)
    truth.rules.set(policy, ruleOf(attribute, wan))
    return
  }
  await record(event.of)
  for (const [uscc, code, value] of event.of) {
    if (value === null) truth.facts.delete(`${uscc}${code}`)
    else truth.facts.set(`${uscc}${code}`, value)
  }
}

/** After the facts changed, two versions of one policy took effect at the same moment. */
const twiceAtOnce: [readonly (readonly [string, Attribute, number | null])[], Event[][]] = [
  [[ENTERPRISES[0]!, 'output', 4]],
  [
    [{ kind: 'publish', policy: 'a', attribute: 'revenue', wan: 1 }],
    [
      {
        kind: 'facts',
        of: [
          [ENTERPRISES[0]!, 'output', 6],
          [ENTERPRISES[0]!, 'revenue', 1],
        ],
      },
      { kind: 'publish', policy: 'a', attribute: 'output', wan: 2 },
      { kind: 'publish', policy: 'a', attribute: 'output', wan: 3 },
    ],
  ],
]

test('what is pushed is met now and was not met before; what was not met at the last look and is now is pushed', async () => {
  await fc.assert(
    fc.asyncProperty(initial, rounds, async (loaded, happenings) => {
      runs += 1
      const truth = new Truth(runs)
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
    { numRuns: 40, examples: [twiceAtOnce] },
  )
}, 120_000)
