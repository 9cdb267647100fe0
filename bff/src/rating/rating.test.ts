import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify.ts'
import { type ClaimWorld, startClaimWorld } from '../testing/claim-world.ts'

let world: ClaimWorld
beforeAll(async () => {
  world = await startClaimWorld()
  await world.giveAccount()
})
afterAll(() => world.close())

const refused = (code: string) => ({ cause: expect.objectContaining({ code }) })
const ended = async (): Promise<string> => {
  const claimId = await world.offer()
  await world.owner().claim.decline({ key: randomUUID(), claimId, version: 1, reason: '不需要' })
  return claimId
}
type Given = { level?: 'very_satisfied' | 'dissatisfied' | 'very_dissatisfied'; tags?: string[]; words?: string }
const rate = (claimId: string, { level = 'very_satisfied', tags = [], words }: Given = {}) =>
  world.owner().rating.give({ key: randomUUID(), claimId, level, tags, words })
const rectifications = () => world.staff('reviewer').rating.rectifications()

test('is open from the first final answer on, once', async () => {
  const open = await world.offer()
  await expect(rate(open)).rejects.toMatchObject(refused('RATING_NOT_OPEN'))
  const claimId = await ended()
  expect((await world.owner().claim.get({ claimId })).toRate).toBe(true)
  expect(await rate(claimId, { tags: ['到账快'] })).toMatchObject({ rectificationDue: null })
  await expect(rate(claimId)).rejects.toMatchObject(refused('RATING_ALREADY_GIVEN'))
  expect(await world.owner().claim.get({ claimId })).toMatchObject({ toRate: false, rating: { label: '非常满意' } })
  expect(await rectifications()).toEqual([])
})

test('twice at the same moment counts once', async () => {
  const claimId = await ended()
  const both = await Promise.allSettled([rate(claimId), rate(claimId)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('takes only tags of its level', async () => {
  const claimId = await ended()
  await expect(rate(claimId, { tags: ['到账慢'] })).rejects.toMatchObject(refused('INPUT_INVALID'))
})

test('a bad one opens a work order of five working days, without a way to reach who rated', async () => {
  const claimId = await ended()
  const given = await rate(claimId, { level: 'dissatisfied', tags: ['到账慢'], words: '等了两周' })
  expect(given.rectificationDue).toBe('2026-11-27T15:59:59.999Z')
  const [order] = await rectifications()
  expect(order).toMatchObject({
    claimId,
    levelLabel: '不满意',
    tags: ['到账慢'],
    words: '等了两周',
    status: 'open',
    due: { words: '11月27日（周五）24:00 前', workdaysLeft: 5 },
    breached: false,
  })
  expect(Object.keys(order!).filter((key) => /phone|person|ratedBy|contact/i.test(key))).toEqual([])
  await expect(world.staff('finance').rating.rectifications()).rejects.toMatchObject(refused('NOT_ALLOWED'))
})

test('late is written down once; an answer closes it', async () => {
  const claimId = await ended()
  const { ratingId } = await rate(claimId, { level: 'very_dissatisfied', tags: ['态度不好'] })
  await world.goTo('2026-11-30T01:00:00Z')
  await world.runTask('rating.deadlines')
  await world.runTask('rating.deadlines')
  const order = (await rectifications()).find((row) => row.claimId === claimId)!
  expect(order).toMatchObject({ breached: true, due: { passed: true } })
  const answer = (text: string) =>
    world.staff('reviewer').rating.answerRectification({ key: randomUUID(), rectificationId: order.id, answer: text })
  await answer('已向企业说明并改进')
  await expect(answer('再说一次')).rejects.toMatchObject(refused('STALE'))
  expect((await rectifications()).find((row) => row.claimId === claimId)).toMatchObject({ status: 'answered' })
  expect(await world.events(ratingId)).toEqual(['rate', 'open_rectification', 'breach', 'answer_rectification'])
  expect(await world.system((tx) => verifyChain(tx, { kind: 'rating', id: ratingId }))).toBeNull()
})
