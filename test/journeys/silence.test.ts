import { expect, test } from 'vitest'
import { clientFor } from '../product/client.ts'
import { ask } from '../product/database.ts'
import { shiftClock } from '../product/outside.ts'
import { until } from '../product/until.ts'
import { at } from './addresses.ts'
import { takeEnterpriseOf } from './enterprises.ts'
import { OFFICE, offerTo, POLICY } from './office.ts'
import { readSms } from './sms.ts'
import { stage } from './stage.ts'

const play = stage()
const MINUTE_MS = 60_000

type Waiting = { readonly state: string; readonly timer: string | null; readonly timerAt: Date | null }

async function waiting(claimId: string): Promise<Waiting> {
  const [row] = await ask<Waiting>(
    play.product,
    'select state, timer, timer_at as "timerAt" from claim where id = $1',
    [claimId],
  )
  return row!
}

/** Moves the clock on to what it owes the claim next, and waits until that is done. @returns how the claim stands then */
async function untilNextTimer(claimId: string): Promise<Waiting> {
  const before = await waiting(claimId)
  await shiftClock(play.product, before.timerAt!.getTime() + MINUTE_MS - Date.now())
  return until(`${before.timer} to fire`, async () => {
    const now = await waiting(claimId)
    return now.timer !== before.timer && now
  })
}

/** Money nobody has a claim on, 分, over all budgets. */
async function available(): Promise<number> {
  const { payout } = await clientFor(play.product, OFFICE.finance)
  return (await payout.budgets.query()).reduce((sum, { availableFen }) => sum + availableFen, 0)
}

test('silence is reminded of twice, then the offer lapses and its money is free again', async () => {
  const free = await available()
  const enterprise = await takeEnterpriseOf(play.product, 'owner-none')
  const claimId = await offerTo(play.product, enterprise)
  expect(await available()).toBe(free - 30_000_000)
  const phone = await play.phone()
  const inbox = (...words: string[]) => readSms(phone, enterprise.legalRepresentative.phone, POLICY.title, ...words)
  await inbox('待确认')

  for (const reminder of [1, 2]) {
    expect((await untilNextTimer(claimId)).state).toBe('offered')
    await inbox('逾期将终止')
    await until(`reminder ${reminder}`, async () => {
      const texts = await phone.page.locator('.sms').allInnerTexts()
      return texts.filter((text) => text.includes('逾期将终止')).length === reminder
    })
  }
  expect(await untilNextTimer(claimId)).toEqual({ state: 'lapsed', timer: null, timerAt: null })
  expect(await available()).toBe(free)

  const owner = await play.phone('owner-none')
  await owner.open(at.confirm(claimId))
  await owner.sees('逾期终止')
  await owner.sees('期限内没有收到贵公司的办理，本次办理终止。')
  expect(await owner.says()).not.toContain('确认享受 ¥')
  await owner.open(at.progress(claimId))
  await owner.sees('平台已提醒办理')
})
