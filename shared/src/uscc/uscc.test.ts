import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeUscc, parseUscc } from './index.ts'

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const subject = fc
  .array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 })
  .map((characters) => characters.join(''))

describe('parseUscc', () => {
  it.each(['91350100M000100Y43', '9131000063159284XQ', '91512081MA62K0260E'])('accepts %s', (code) =>
    expect(parseUscc(code)).toEqual({ ok: true, value: code }),
  )

  it('puts right what a keyboard adds', () => {
    expect(parseUscc(' 9131 0000 6315 9284 xq ')).toEqual({ ok: true, value: '9131000063159284XQ' })
    expect(parseUscc('９１３１００００６３１５９２８４ＸＱ')).toEqual({ ok: true, value: '9131000063159284XQ' })
  })

  it.each([
    ['9131000063159284X', 'USCC_LENGTH', '17 位'],
    ['', 'USCC_LENGTH', '0 位'],
    ['91310000631592O4XQ', 'USCC_CHARACTER', '第 15 位“O”'],
    ['913100A063159284XQ', 'USCC_REGION', '行政区划'],
    ['9131000063159284XA', 'USCC_CHECK_FAILED', '营业执照'],
  ])('refuses %s: %s', (code, reason, words) => {
    const found = parseUscc(code)
    expect(found).toMatchObject({ ok: false, code: reason })
    expect(found.ok ? '' : found.message).toContain(words)
  })

  it('accepts every made code, and none with one wrong character', () => {
    fc.assert(
      fc.property(subject, fc.nat(17), fc.constantFrom(...alphabet), (own, position, other) => {
        const code = makeUscc('91', '320200', own)
        expect(parseUscc(code).ok).toBe(true)
        const wrong = code.slice(0, position) + other + code.slice(position + 1)
        expect(parseUscc(wrong).ok).toBe(other === code[position])
      }),
    )
  })
})

describe('makeUscc', () => {
  it('refuses parts that can not be', () => {
    expect(() => makeUscc('91', '320200', 'MA1')).toThrow(RangeError)
    expect(() => makeUscc('91', '320200', 'MA1IIIII0')).toThrow(RangeError)
  })
})
