import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONDITION, type DeskWorld, EDITED, key, refused, startDeskWorld } from './testing.ts'

/** Some 400 ms on an idle machine, most of it for the network and the hash of what was sent. */
const MOST_MS = 5_000

let world: DeskWorld
let versionId: string
beforeAll(async () => {
  world = await startDeskWorld()
  versionId = await world.start()
})
afterAll(() => world.close())

const DEEP = 'to be nested deep'
const deeper = `${'{"not":'.repeat(5_000)}1${'}'.repeat(5_000)}`

const post = async (procedure: string, input: object) => {
  const started = performance.now()
  const answer = await fetch(`${world.url}/api/trpc/desk.${procedure}`, {
    method: 'POST',
    body: JSON.stringify(input).replace(`"${DEEP}"`, deeper),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${world.token('officer')}` },
  })
  const body = (await answer.json()) as { result?: { data: { problems: { path: string; message: string }[] } } }
  return { status: answer.status, problems: body.result?.data.problems ?? [], ms: performance.now() - started }
}
const save = async (source: object) => {
  const { revision } = await world.desk('officer').draft({ versionId })
  return post('saveDraft', { ...EDITED, key: key(), versionId, revision, source })
}

const leaves = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    ...CONDITION,
    text: `上年营业收入不低于${n}元`,
    value: `${n}元`,
    clause: '第三条',
  }))
const nested = (depth: number): object => (depth === 0 ? CONDITION : { not: nested(depth - 1) })

test('a tree of 10 000 leaves is kept, and refused with its place and the reason quickly', {
  timeout: 20_000,
}, async () => {
  const source = { ...EDITED.source, condition: { all: leaves(10_000) } }
  const answers = [await save(source), await post('preview', { policyId: 'drawn', source, period: 'Y' })]
  for (const { status, problems, ms } of answers) {
    expect([status, problems]).toEqual([
      200,
      [{ path: expect.stringMatching(/^\/condition\/all\/\d+/), message: expect.stringContaining('超过 5000 个节点') }],
    ])
    expect(ms).toBeLessThan(MOST_MS)
  }
  expect((await world.desk('officer').draft({ versionId })).source).toEqual(source)
  await expect(world.publish(versionId)).rejects.toMatchObject(refused('POLICY_DRAFT_HAS_PROBLEMS'))
})

test.each([
  ['too deep', { condition: nested(100) }, 200, /\/condition\/not.*嵌套超过/],
  ['deeper than anything is read', { condition: DEEP }, 400, /^$/],
  ['too many faults', { condition: { all: leaves(4_000).map((leaf) => ({ ...leaf, op: '≧' })) } }, 200, /\/all\/0\/op/],
  ['too large to be sent', { condition: leaves(40_000) }, 413, /^$/],
])('a rule that is %s', { timeout: 20_000 }, async (_, part, status, words) => {
  const answer = await save({ ...EDITED.source, ...part })
  const [first] = answer.problems
  expect([answer.status, first ? `${first.path} ${first.message}` : '']).toEqual([status, expect.stringMatching(words)])
  expect(answer.ms).toBeLessThan(MOST_MS)
})
