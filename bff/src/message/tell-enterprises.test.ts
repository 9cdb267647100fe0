import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeEnterprise, makeMember, YUNSHAN } from '../testing/fixtures.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { enterpriseTemplates } from './enterprise-templates.ts'
import { tellEnterprises } from './tell-enterprises.ts'

let product: TestApp
let token: string
beforeAll(async () => {
  product = await startTestApp()
  token = await product.signIn({ sub: 'li', name: '李华' })
  await product.system(async (tx) => {
    await makeEnterprise(tx, product.app.keyRing, YUNSHAN)
    await makeMember(tx, { uscc: YUNSHAN.uscc, subject: 'oidc|li' })
  })
})
afterAll(() => product.close())

const tell = (values: Record<string, string>) =>
  product.system((tx) =>
    tellEnterprises(
      tx,
      [{ cause: 'correction:1:kept', uscc: YUNSHAN.uscc, template: 'correction_kept', values }],
      product.app.clock(),
    ),
  )
const values = { department: '无锡市税务局', name: '营业收入', reason: '与申报表一致。' }

test('a message about the enterprise itself is told once and leads to its screen', async () => {
  await tell(values)
  await tell(values)
  const { messages } = await product.as(token, YUNSHAN.uscc).message.list({})
  expect(messages).toMatchObject([
    {
      claimId: null,
      opens: 'profile',
      title: '数据核对有了答复',
      body: '无锡市税务局核对了“营业收入”，数据维持不变。理由：与申报表一致。',
    },
  ])
})

test('what a template asks for and nobody gave is an error, not a gap in the sentence', async () => {
  await expect(tell({ name: '营业收入' })).rejects.toMatchObject({ code: 'INTERNAL' })
})

test.each(Object.entries(enterpriseTemplates))('%s reads as a title and a sentence', (_, { title, body }) => {
  expect(title).not.toMatch(/[{}。]/)
  expect(body).toMatch(/[。}]$/)
})
