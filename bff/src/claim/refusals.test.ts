import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ClaimWorld, startClaimWorld } from '../testing/claim-world.ts'
import { MINGHU } from '../testing/fixtures.ts'

let world: ClaimWorld
let accountId: string
let foreignAccountId: string
beforeAll(async () => {
  world = await startClaimWorld()
  accountId = (await world.giveAccount()).id
  foreignAccountId = (await world.giveAccount('wu', '6222021103007654321')).id
})
afterAll(() => world.close())

const refused = (code: string) => ({ cause: expect.objectContaining({ code }) })
const consent = { id: 'fund_commitment', version: 1 }
const confirm = (claimId: string, change: object = {}, name: 'li' | 'wu' = 'li') =>
  world.owner(name).claim.confirm({ key: randomUUID(), claimId, version: 1, accountId, consent, ...change })

describe('confirming', () => {
  test('twice with one key answers the same and acts once', async () => {
    const claimId = await world.offer()
    const key = randomUUID()
    const first = await confirm(claimId, { key })
    expect(await confirm(claimId, { key })).toEqual(first)
    expect(await world.events(claimId)).toEqual(['offer', 'confirm'])
    await expect(confirm(claimId, { key, version: 2 })).rejects.toMatchObject(refused('IDEMPOTENCY_KEY_REUSED'))
  })

  test('twice with two keys is refused the second time', async () => {
    const claimId = await world.offer()
    await confirm(claimId)
    await expect(confirm(claimId)).rejects.toMatchObject(refused('STALE'))
    await expect(confirm(claimId, { version: 2 })).rejects.toMatchObject(refused('CLAIM_ACTION_NOT_POSSIBLE'))
  })

  test('at the same moment, with one key or many, acts once', async () => {
    const claimId = await world.offer()
    const key = randomUUID()
    const taps = await Promise.allSettled([
      confirm(claimId, { key }),
      confirm(claimId, { key }),
      confirm(claimId),
      confirm(claimId),
    ])
    const done = taps.filter(({ status }) => status === 'fulfilled')
    expect(done.length).toBeGreaterThanOrEqual(1)
    expect((await world.row(claimId)).version).toBe(2)
    expect(await world.events(claimId)).toEqual(['offer', 'confirm'])
    const { rows } = await world.workerPool.query('select 1 from consent where claim_id = $1', [claimId])
    expect(rows).toHaveLength(1)
  })

  test('what was agreed to is kept word for word with its digest', async () => {
    const claimId = await world.offer()
    await confirm(claimId)
    const { rows } = await world.workerPool.query('select * from consent where claim_id = $1', [claimId])
    expect(rows[0]).toMatchObject({
      text: '本单位承诺……',
      signer_standing: 'legal_representative',
      account_id: accountId,
    })
    expect(rows[0].text_digest).toMatch(/^[0-9a-f]{64}$/)
    const change = world.workerPool.query("update consent set text = 'x' where claim_id = $1", [claimId])
    await expect(change).rejects.toMatchObject({ code: 'HQ001' })
  })

  test('needs the text in force and an account of this enterprise', async () => {
    const claimId = await world.offer()
    for (const other of [
      { ...consent, version: 2 },
      { id: 'another', version: 1 },
    ])
      await expect(confirm(claimId, { consent: other })).rejects.toMatchObject(refused('CONSENT_TEXT_OUTDATED'))
    for (const other of [foreignAccountId, randomUUID()])
      await expect(confirm(claimId, { accountId: other })).rejects.toMatchObject(refused('ACCOUNT_REQUIRED'))
    expect(await world.row(claimId)).toMatchObject({ state: 'offered', version: 1 })
  })

  test('ends with the deadline even before the timer has come by', async () => {
    const claimId = await world.offer({ confirmBy: new Date('2026-11-20T15:59:59.999Z') })
    world.setNow('2026-11-20T02:20:00Z')
    await confirm(claimId)
    const late = await world.offer({ confirmBy: new Date('2026-11-20T02:21:00Z') })
    world.setNow('2026-11-20T02:22:00Z')
    await expect(confirm(late)).rejects.toMatchObject(refused('CLAIM_DEADLINE_PASSED'))
    const declining = world.owner().claim.decline({ key: randomUUID(), claimId: late, version: 1, reason: '不需要' })
    await expect(declining).rejects.toMatchObject(refused('CLAIM_DEADLINE_PASSED'))
    expect((await world.owner().claim.get({ claimId: late })).actions).toEqual([])
  })
})

describe('somebody else’s claim', () => {
  test('does not exist for another enterprise, whatever is asked of it', async () => {
    const claimId = await world.offer()
    const wu = world.owner('wu').claim
    const seen = { key: randomUUID(), claimId, version: 1 }
    const account = { holderName: MINGHU.name, bankName: '工行', number: '6222021103007654322' }
    for (const call of [
      () => wu.get({ claimId }),
      () => confirm(claimId, { accountId: foreignAccountId }, 'wu'),
      () => wu.decline({ ...seen, reason: '不需要' }),
      () => wu.dispute({ ...seen, subject: 'amount', statement: '不对' }),
      () => wu.correctAccount({ ...seen, account }),
      () => world.owner('wu').rating.give({ key: randomUUID(), claimId, level: 'satisfied', tags: [] }),
    ])
      await expect(call()).rejects.toMatchObject(refused('NOT_FOUND'))
    expect((await wu.home()).counts.waiting).toBe(0)
    expect((await wu.list({ tab: 'waiting' })).claims).toEqual([])
    expect(await world.row(claimId)).toMatchObject({ state: 'offered', version: 1 })
  })

  test('can’t be opened by naming its enterprise without standing there', async () => {
    const foreign = world.as(world.ownerToken('wu'), '91320200MA1T0A0017').claim
    await expect(foreign.home()).rejects.toMatchObject(refused('ENTERPRISE_REQUIRED'))
  })

  test('is closed to staff of other departments and to the wrong role', async () => {
    const claimId = await world.offer()
    await expect(world.owner().claim.toReview({ state: 'reviewing' })).rejects.toMatchObject(refused('NOT_ALLOWED'))
    await expect(world.staff('finance').claim.toReview({ state: 'reviewing' })).rejects.toMatchObject(
      refused('NOT_ALLOWED'),
    )
    await expect(world.staff('reviewer').payout.payable({})).rejects.toMatchObject(refused('NOT_ALLOWED'))
    await expect(world.as(null).claim.get({ claimId })).rejects.toMatchObject(refused('SIGN_IN_REQUIRED'))
    await world.workerPool.query("update staff set department_code = '320200-czj' where person_id = $1", [
      await world.personOf('reviewer'),
    ])
    await expect(world.staff('reviewer').claim.staffGet({ claimId })).rejects.toMatchObject(refused('NOT_FOUND'))
  })
})
