import { describe, expect, it } from 'vitest'
import { fillSmsTemplate, fitSmsVariable, signedSms, smsSegments, smsVariableLimit } from './index.ts'

describe('smsSegments', () => {
  it.each([
    [0, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('%d characters are %d parts', (length, parts) => expect(smsSegments('字'.repeat(length))).toBe(parts))

  it('counts the signature and its brackets', () => {
    expect(smsSegments(signedSms('无锡惠企', '字'.repeat(64)))).toBe(1)
    expect(smsSegments(signedSms('无锡惠企', '字'.repeat(65)))).toBe(2)
  })

  it('counts a character outside the basic plane twice', () => {
    expect(smsSegments(`${'字'.repeat(69)}𠮷`)).toBe(2)
  })
})

describe('fillSmsTemplate', () => {
  const template = '{company}可享{policy}，回复无效，确认码{code}。{company}'

  it('fills every placeholder', () => {
    expect(fillSmsTemplate(template, { company: '甲公司', policy: '奖励', code: 'K7QM 4T2X' })).toEqual({
      ok: true,
      value: '甲公司可享奖励，回复无效，确认码K7QM 4T2X。甲公司',
    })
  })

  it.each([
    [{ company: '甲', policy: '乙' }, 'SMS_VARIABLE_MISSING', 'code'],
    [{ company: '甲', policy: ' ', code: '1' }, 'SMS_VARIABLE_MISSING', 'policy'],
    [{ company: '甲'.repeat(36), policy: '乙', code: '1' }, 'SMS_VARIABLE_TOO_LONG', 'company'],
    [{ company: '甲', policy: '见hui.example.com', code: '1' }, 'SMS_VARIABLE_HAS_LINK', 'policy'],
  ])('refuses %j: %s', (variables, code, name) => {
    const found = fillSmsTemplate(template, variables)
    expect(found).toMatchObject({ ok: false, code })
    expect(found.ok ? '' : found.message).toContain(name)
  })

  it('takes what fitSmsVariable made of a long name', () => {
    const fitted = fitSmsVariable('长'.repeat(60))
    expect(fitted).toHaveLength(smsVariableLimit)
    expect(fillSmsTemplate('{a}', { a: fitted }).ok).toBe(true)
    expect(fitSmsVariable('短')).toBe('短')
  })
})
