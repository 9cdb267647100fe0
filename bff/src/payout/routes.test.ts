import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signRequest } from '../outside/signed-request.ts'
import { sm3 } from '../secrets/sm3.ts'
import { type ClaimWorld, startClaimWorld } from '../testing/claim-world.ts'
import { serve } from '../testing/test-server.ts'
import { bankPushes } from './bank-pushes.ts'

const SIGNER = { appId: 'huiqi', secret: 's'.repeat(32) }
let world: ClaimWorld
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  world = await startClaimWorld(undefined, { fromBank: bankPushes(SIGNER) })
  await world.giveAccount()
  server = await serve(world.app)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const push = (headers: Record<string, string>) =>
  fetch(`${server.url}/hooks/bank`, {
    method: 'POST',
    body: 'x',
    headers: { 'content-type': 'text/plain', ...headers },
  })
const signed = (secret = SIGNER.secret) =>
  signRequest({ ...SIGNER, secret }, { method: 'POST', path: '/hooks/bank', body: 'x' })

test('the bank rings, and its receipts are asked for; nobody else can', async () => {
  expect((await push({})).status).toBe(401)
  expect((await push(signed('f'.repeat(32)))).status).toBe(401)
  expect(await world.jobs('payout.receipts')).toEqual([])
  const genuine = signed()
  expect((await push(genuine)).status).toBe(200)
  expect((await push(genuine)).status).toBe(401)
  expect(await world.jobs('payout.receipts')).toEqual([{}])
})

test('finance takes the payment file, with its digest and its name in the trail; nobody else can', async () => {
  const claimId = await world.offer({ preReviewed: true, authorised: false })
  await world.confirm(claimId)
  const { batchId } = await world.staff('finance').payout.pay({ key: randomUUID(), claimIds: [claimId] })
  const take = (token: string | null, id = batchId) =>
    fetch(`${server.url}/api/payout/batches/${id}/file`, { headers: token ? { authorization: `Bearer ${token}` } : {} })
  expect((await take(world.staffToken('finance'))).status).toBe(404)
  await world.work()
  const answer = await take(world.staffToken('finance'))
  expect(answer.headers.get('content-disposition')).toContain(`payment-${batchId}.csv`)
  const text = await answer.text()
  expect(text).toContain('6222021103001234567')
  expect((await world.staff('finance').payout.batch({ batchId })).digest).toBe(sm3(text))
  expect((await world.events(batchId)).at(-1)).toBe('take_file')
  expect((await take(null)).status).toBe(401)
  expect((await take(world.staffToken('reviewer'))).status).toBe(403)
  expect((await take(world.ownerToken())).status).toBe(403)
  expect((await take(world.staffToken('finance'), 'not-a-batch')).status).toBe(400)
})
