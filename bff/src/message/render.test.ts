import type { ClaimMessage } from '@huiqi/shared/claim'
import { expect, test } from 'vitest'
import { type MessageFacts, renderMessage, renderSms } from './render.ts'
import { needsCode, templates } from './templates.ts'

const sender = { smsSignature: '无锡惠企', publicUrl: 'https://hq.example.gov.cn' }
const facts: MessageFacts = {
  enterpriseName: '无锡云杉精密科技有限公司',
  departmentName: '无锡市科学技术局',
  policyTitle: '高新技术企业认定奖励',
  amountFen: 30_000_000,
  deadlineAt: new Date('2026-12-04T23:59:59.999+08:00'),
}
const names = Object.keys(templates) as ClaimMessage[]
const toOwner = names.filter((name) => templates[name])
const bySms = names.filter((name) => templates[name]?.sms)

test.each(toOwner)('%s reads as a sentence', (name) => {
  const { title, body } = renderMessage(name, facts)
  expect(title).not.toMatch(/[{}。]/)
  expect(body).toMatch(/。$/)
  expect(body).not.toMatch(/[{}]|undefined|null/)
})

test.each(bySms)('the text message %s carries what it must and stays short', (name) => {
  const code = needsCode(name) ? 'K7QM4T2X' : null
  const { text, segments, variables } = renderSms(name, facts, code, sender)
  expect(text).toMatch(/^【无锡惠企】无锡云杉精密科技有限公司：/)
  for (const part of ['高新技术企业认定奖励', 'https://hq.example.gov.cn/c', '不索要密码和账号', '12345'])
    expect(text).toContain(part)
  expect(text).not.toMatch(/[{}]|undefined|拒收|回复R/)
  expect(text).toMatch(/\/c( |$)/)
  expect(segments).toBe(2)
  for (const value of Object.values(variables)) expect(value.length).toBeLessThanOrEqual(35)
})

test('an offer says who pays how much until which day, and the code', () => {
  const { text, segments } = renderSms('offer_made', facts, 'K7QM4T2X', sender)
  expect(text).toBe(
    '【无锡惠企】无锡云杉精密科技有限公司：无锡市科学技术局“高新技术企业认定奖励”300,000.00元待确认。' +
      '12月4日（周五）24时前打开https://hq.example.gov.cn/c 输入确认码K7QM4T2X登录办理。不索要密码和账号，咨询12345。',
  )
  expect(segments).toBe(2)
})

test('long names are cut to what a gateway takes, and what looks like a link is made none', () => {
  const long = { ...facts, enterpriseName: '长'.repeat(60), policyTitle: '见https://www.a.com的政策' }
  const { variables } = renderSms('paid', long, null, sender)
  expect(variables).toMatchObject({ enterprise: `${'长'.repeat(34)}…`, policy: '见www．a．com的政策' })
  expect(renderMessage('paid', long).body).toContain('见https://www.a.com的政策')
})

test('a message for staff is not the enterprise’s', () => {
  expect(() => renderMessage('staff_deadline_near', facts)).toThrow()
  expect(templates.staff_deadline_near).toBeNull()
})
