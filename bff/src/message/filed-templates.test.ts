import { expect, test } from 'vitest'
import { withFiledTemplates } from './filed-templates.ts'
import { testGateway } from './testing.ts'

const message = { to: '13800010001', template: 'paid', variables: {}, text: '文', outId: 'o' }

test('a message goes out under the code its template was filed under', async () => {
  const gateway = testGateway()
  const { send } = withFiledTemplates(gateway.ports.sms, { paid: 'SMS_123' })
  await send(message)
  expect(gateway.sent).toEqual([{ ...message, template: 'SMS_123' }])
})

test('a template that was not filed is refused before the gateway is asked', async () => {
  const gateway = testGateway()
  const { send } = withFiledTemplates(gateway.ports.sms, { paid: 'SMS_123' })
  await expect(send({ ...message, template: 'offer_made' })).rejects.toMatchObject({
    code: 'template_not_filed_offer_made',
    retry: 'permanent',
  })
  expect(gateway.sent).toEqual([])
})
