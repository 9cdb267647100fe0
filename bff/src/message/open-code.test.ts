import { afterAll, beforeAll, expect, test } from 'vitest'
import { MINGHU, makeClaim, makeEnterprise, makeMember, makePolicy, YUNSHAN } from '../testing/fixtures.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { codeHash } from './access-code.ts'

const MINUTE = 60_000
const CODE = 'K7QM4T2X'
const DEADLINE = new Date('2026-12-04T15:59:59.999Z')

let product: TestApp
let owner: string
let claimId: string
beforeAll(async () => {
  product = await startTestApp()
  owner = await product.signIn({ sub: 'li', name: '李华' })
  claimId = await product.system(async (tx) => {
    const { keyRing } = product.app
    await makeEnterprise(tx, keyRing, YUNSHAN)
    await makeEnterprise(tx, keyRing, MINGHU)
    await makeMember(tx, { uscc: YUNSHAN.uscc, subject: 'oidc|li', at: new Date('2026-02-01') })
    await makeMember(tx, { uscc: MINGHU.uscc, subject: 'oidc|li', at: new Date('2026-01-01') })
    const policyVersionId = await makePolicy(tx)
    const id = await makeClaim(tx, { uscc: YUNSHAN.uscc, policyVersionId, deadlineAt: DEADLINE })
    await tx
      .insertInto('accessCode')
      .values({ codeHash: codeHash(keyRing, CODE), claimId: id, createdAt: product.app.clock(), expiresAt: DEADLINE })
      .execute()
    return id
  })
})
afterAll(() => product.close())

const open = (token: string | null, code: string, uscc: string | null = null) =>
  product.as(token, uscc).message.openCode({ code })
const refusal = (code: string) => ({ cause: { code } })

test('a code leads its enterprise’s people to the claim, whichever enterprise they act for now', async () => {
  const opened = { claimId, uscc: YUNSHAN.uscc, enterpriseName: YUNSHAN.name }
  expect(await open(owner, ' k7qm 4t2x ', MINGHU.uscc)).toEqual(opened)
})

test('without signing in, and for a stranger, a right code is as wrong as any', async () => {
  await expect(open(null, CODE)).rejects.toMatchObject(refusal('SIGN_IN_REQUIRED'))
  const stranger = await product.signIn({ sub: 'wu', name: '吴刚' })
  await expect(open(stranger, CODE)).rejects.toMatchObject(refusal('CODE_INVALID'))
  await expect(open(stranger, 'AAAAAAAA')).rejects.toMatchObject(refusal('CODE_INVALID'))
})

test('guessing ends after five a minute and twenty a day, refusals counted', async () => {
  const guesser = await product.signIn({ sub: 'guesser', name: '钱伟' })
  const guess = async () => (await open(guesser, 'AAAAAAAA').catch((error) => error)).cause.code
  const outcomes: string[] = []
  for (let minute = 0; minute < 5; minute += 1) {
    for (let tries = 0; tries < 6; tries += 1) outcomes.push(await guess())
    product.pass(MINUTE)
  }
  const count = (code: string) => outcomes.filter((outcome) => outcome === code).length
  expect([count('CODE_INVALID'), count('TOO_MANY_REQUESTS')]).toEqual([20, 10])
  expect(outcomes.slice(0, 6)).toEqual([...Array(5).fill('CODE_INVALID'), 'TOO_MANY_REQUESTS'])
})

test('many persons at one address are held to its limit', async () => {
  product.pass(10 * MINUTE)
  const outcomes: string[] = []
  for (let person = 0; person < 7; person += 1) {
    const token = await product.signIn({ sub: `p${person}`, name: '孙悦' })
    for (let tries = 0; tries < 5; tries += 1)
      outcomes.push((await open(token, 'AAAAAAAA').catch((error) => error)).cause.code)
  }
  expect(outcomes.filter((code) => code === 'CODE_INVALID')).toHaveLength(30)
})

test('a code ends with its offer', async () => {
  product.setNow(DEADLINE)
  const token = await product.signIn({ sub: 'li', name: '李华' })
  await expect(open(token, CODE)).rejects.toMatchObject(refusal('CODE_INVALID'))
})
