import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSample } from '../../sample/load.ts'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { key } from './testing.ts'

const ENTERPRISES = 300

let product: TestApp
let token: string
beforeAll(async () => {
  product = await startTestApp()
  const { app, database, signIn, system } = product
  await loadSample(database.adminUrl, { keyRing: app.keyRing, now: app.clock(), enterprises: ENTERPRISES })
  token = await signIn({ sub: 'traveller', name: '王明' })
  await system((tx) =>
    tx
      .insertInto('staff')
      .values({
        personId: tx.selectFrom('person').select('id').where('subject', '=', 'oidc|traveller').$asScalar(),
        departmentCode: 'kjj',
        roles: ['officer'],
      })
      .execute(),
  )
}, 120_000)
afterAll(() => product.close())

/** Sees the desk of one department after the other. */
const moveTo = (department: string) =>
  product.workerPool.query(
    `update staff set department_code = $1 where person_id = (select id from person where subject = 'oidc|traveller')`,
    [department],
  )

test('a copy of every real policy is without a fault, and as long as nobody edits it changes nothing', {
  timeout: 240_000,
}, async () => {
  const { rows } = await product.workerPool.query('select distinct department_code as code from policy order by 1')
  let reached = 0
  for (const { code } of rows) {
    await moveTo(code)
    const { desk } = product.as(token)
    for (const { policyId } of await desk.policies()) {
      product.pass(1_000)
      const { versionId } = await desk.startDraft({ key: key(), policyId })
      const draft = await desk.draft({ versionId })
      expect(draft, policyId).toMatchObject({ problems: [], source: draft.base?.source, mayEdit: true })
      const preview = await desk.preview({ policyId, source: draft.source, period: draft.period })
      expect(preview, policyId).toMatchObject({ population: ENTERPRISES, entering: 0, leaving: 0, changeFen: 0 })
      if ('eligible' in preview) reached += preview.eligible
      const { problems } = await desk.saveDraft({ key: key(), ...draft })
      expect(problems).toEqual([])
      const { rows: rules } = await product.workerPool.query(
        `select count(distinct rule)::int as rules, count(distinct (funders, amount_cap_fen))::int as terms
         from policy_version where policy_id = $1`,
        [policyId],
      )
      expect(rules, policyId).toEqual([{ rules: 1, terms: 1 }])
    }
  }
  expect(reached).toBeGreaterThan(ENTERPRISES)
})
