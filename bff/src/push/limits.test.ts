import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { YUNSHAN } from '../testing/fixtures.ts'
import { mayText, tellableFrom } from './limits.ts'
import { type PushWorld, revenueOver, startPushWorld } from './testing.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const now = new Date('2026-11-20T02:00:00Z')
const ago = (ms: number, bySms = false) => ({ toldAt: new Date(now.getTime() - ms), bySms })
const limits = { inAppPerDay: 1, inAppPerWeek: 3, smsPerWeek: 1 }

describe('limits', () => {
  test.each([
    ['nothing yet', [], 0],
    ['one an hour ago', [ago(HOUR)], 23 * HOUR],
    ['one a day ago', [ago(DAY)], 0],
    ['three this week', [ago(2 * DAY), ago(3 * DAY), ago(6 * DAY)], DAY],
    ['four, the oldest long ago', [ago(2 * DAY), ago(3 * DAY), ago(8 * DAY), ago(9 * DAY)], 0],
  ])('%s', (_, recent, wait) => {
    expect(tellableFrom(recent, limits, now).getTime() - now.getTime()).toBe(wait)
  })

  test('a text message goes along once a week', () => {
    expect(mayText([ago(2 * DAY)], limits, now)).toBe(true)
    expect(mayText([ago(2 * DAY, true)], limits, now)).toBe(false)
    expect(mayText([ago(7 * DAY, true)], limits, now)).toBe(true)
  })

  test('none at all', () => {
    expect(tellableFrom([], { ...limits, inAppPerWeek: 0 }, now) > now).toBe(true)
    expect(mayText([], { ...limits, smsPerWeek: 0 }, now)).toBe(false)
  })
})

describe('in the product', () => {
  let world: PushWorld
  beforeEach(async () => {
    world = await startPushWorld()
    await world.givePhone('13800010001')
    for (const wan of [1, 2, 3, 4, 5, 6, 7, 8, 9])
      await world.givePolicy({ id: `p${wan}`, rule: revenueOver(`${wan}万元`) })
  })
  afterEach(() => world.close())

  const earnAndSweep = async (wan: number, passMs: number) => {
    await world.earn([YUNSHAN.uscc, wan])
    await world.sweep()
    world.pass(passMs)
  }

  test('what is found within a day of a digest waits and comes together in the next', async () => {
    for (const wan of [1, 2, 3]) await earnAndSweep(wan, HOUR)
    expect(await world.digests()).toHaveLength(1)
    world.pass(DAY)
    await world.sweep()
    const digests = await world.digests()
    expect(digests).toHaveLength(2)
    expect(digests[1].body).toContain('新符合 2 项政策')
  })

  test('three a week in the app, one of them by text message', async () => {
    for (const wan of [1, 2, 3, 4, 5]) await earnAndSweep(wan, DAY)
    expect([await world.digests(), await world.texts()]).toMatchObject([{ length: 3 }, { length: 1 }])
    world.pass(2 * DAY)
    await world.sweep()
    expect([await world.digests(), await world.texts()]).toMatchObject([{ length: 4 }, { length: 2 }])
  })

  test('an installation sets its own', async () => {
    await world.rows(`insert into setting values ('push.limits', '{"inAppPerDay": 2, "smsPerWeek": 0}', now())`)
    for (const wan of [1, 2, 3]) await earnAndSweep(wan, HOUR)
    expect([await world.digests(), await world.texts()]).toMatchObject([{ length: 2 }, { length: 0 }])
  })

  test('a wrong setting tells nobody anything', async () => {
    await world.rows(`insert into setting values ('push.limits', '{"inAppPerDay": "viel"}', now())`)
    await expect(earnAndSweep(1, HOUR)).rejects.toThrow()
    expect(await world.digests()).toEqual([])
  })
})
