import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { open } from '../secrets/envelope.ts'
import { MINGHU, makeEnterprise, makeMember, YUNSHAN } from '../testing/fixtures.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { accountPlace } from './record-account.ts'

let product: TestApp
let owner: string
let stranger: string
beforeAll(async () => {
  product = await startTestApp()
  owner = await product.signIn({ sub: 'li', name: '李华' })
  stranger = await product.signIn({ sub: 'wu', name: '吴刚' })
  await product.system(async (tx) => {
    await makeEnterprise(tx, product.app.keyRing, YUNSHAN)
    await makeEnterprise(tx, product.app.keyRing, MINGHU)
    await makeMember(tx, { uscc: YUNSHAN.uscc, subject: 'oidc|li' })
    await makeMember(tx, { uscc: MINGHU.uscc, subject: 'oidc|wu' })
  })
})
afterAll(() => product.close())

const typed = { holderName: YUNSHAN.name, bankName: '中国工商银行无锡分行', number: '6222 0211 0300 1234 567' }
const change = (account: Partial<typeof typed>, token = owner, uscc = YUNSHAN.uscc) =>
  product.as(token, uscc).enterprise.changeAccount({ key: randomUUID(), ...typed, ...account })
const rows = async () =>
  (await product.workerPool.query('select * from account where uscc = $1 order by created_at', [YUNSHAN.uscc])).rows

test('an enterprise without an account has none, and says who it is', async () => {
  const enterprise = product.as(owner).enterprise
  expect(await enterprise.account()).toBeNull()
  expect(await enterprise.current()).toMatchObject({
    ...YUNSHAN,
    usccMasked: '9132**********0017',
    regionName: '无锡市梁溪区',
    standingLabel: '法定代表人',
  })
})

test('an account is taken as typed, sealed, and shown masked', async () => {
  const account = await change({ holderName: '无锡云杉精密科技 有限公司' })
  expect(account).toMatchObject({ changed: true, numberMasked: '**** 4567', holderName: YUNSHAN.name, source: 'owner' })
  expect(await product.as(owner).enterprise.account()).toMatchObject({ id: account.id, sourceLabel: '贵公司填写' })
  const [row] = await rows()
  expect(JSON.stringify(row)).not.toContain('6222021103001234567')
  expect(open(product.app.keyRing, accountPlace(account.id), row.number_sealed)).toBe('6222021103001234567')
})

test('the same account again changes nothing; another one supersedes it and leaves a trail', async () => {
  const same = await change({ number: '6222021103001234567' })
  expect(same.changed).toBe(false)
  product.pass(1000)
  const other = await change({ number: '32050161 8636 0000 0999' })
  const [first, second, third] = await rows()
  expect([first.id, second.id, third]).toEqual([same.id, other.id, undefined])
  expect(first.superseded_at).toEqual(second.created_at)
  expect(second.superseded_at).toBeNull()
  const trail = await product.workerPool.query(
    "select seq, data from audit_event where subject_kind = 'account' and subject_id = $1 order by seq",
    [YUNSHAN.uscc],
  )
  expect(trail.rows.map(({ seq, data }) => [seq, data.accountId, data.replaces])).toEqual([
    [1, same.id, null],
    [2, other.id, same.id],
  ])
  expect(JSON.stringify(trail.rows)).not.toContain('3205016186360000')
})

test.each([
  [{ holderName: '李华' }, 'ACCOUNT_HOLDER_MISMATCH'],
  [{ holderName: `${YUNSHAN.name}分公司` }, 'ACCOUNT_HOLDER_MISMATCH'],
  [{ number: '1234567' }, 'ACCOUNT_NUMBER_INVALID'],
  [{ number: '1'.repeat(33) }, 'ACCOUNT_NUMBER_INVALID'],
  [{ number: '6222abcd0211' }, 'ACCOUNT_NUMBER_INVALID'],
  [{ bankName: '  ' }, 'INPUT_INVALID'],
])('%j is refused: %s', async (account, code) => {
  const before = await rows()
  await expect(change(account)).rejects.toMatchObject({ cause: { code } })
  expect(await rows()).toEqual(before)
})

test('two changes at once leave one present account', async () => {
  await Promise.all([change({ number: '11112222333' }), change({ number: '44445555666' })])
  expect((await rows()).filter(({ superseded_at }) => superseded_at === null)).toHaveLength(1)
})

test('nobody else sees or changes the account', async () => {
  expect(await product.as(stranger).enterprise.account()).toBeNull()
  const foreign = change({}, stranger, YUNSHAN.uscc)
  await expect(foreign).rejects.toMatchObject({ cause: { code: 'ENTERPRISE_REQUIRED' } })
  await expect(product.as(null).enterprise.account()).rejects.toMatchObject({ cause: { code: 'SIGN_IN_REQUIRED' } })
  const client = await product.app.apiPool.connect()
  const seen = await client.query('select * from account')
  client.release()
  expect(seen.rows).toEqual([])
})
