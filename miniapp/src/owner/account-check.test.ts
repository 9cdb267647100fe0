import { describe, expect, it } from 'vitest'
import { accountProblems, readBack } from './account-check.ts'

const name = '示例·云杉精密制造（无锡）有限公司'
const good = { holderName: name, bankName: '中国银行', number: '6222020011112222333' }

describe('accountProblems', () => {
  it('finds nothing wrong with an account of the enterprise itself', () => {
    expect(accountProblems(good, name)).toEqual({ holderName: null, bankName: null, number: null })
  })

  it('takes other brackets, spaces and a grouped number for the same', () => {
    const typed = { ...good, holderName: ' 示例·云杉精密制造(无锡)有限公司 ', number: '6222 0200-1111 2222333' }
    expect(accountProblems(typed, name)).toEqual({ holderName: null, bankName: null, number: null })
  })

  it('names the right holder when it is another', () => {
    expect(accountProblems({ ...good, holderName: '李华' }, name).holderName).toContain(name)
  })

  it.each(['', '1234567', '62220200x1111', '1'.repeat(33)])('refuses %j as a number', (number) => {
    expect(accountProblems({ ...good, number }, name).number).toContain('8 至 32 位数字')
  })

  it('asks for the bank', () => {
    expect(accountProblems({ ...good, bankName: ' ' }, name).bankName).toContain('开户银行')
  })
})

describe('readBack', () => {
  it.each([
    ['62220200111', '6222 0200 111（11 位）'],
    ['6222 0200', '6222 0200（8 位）'],
    ['', null],
    ['6222x', null],
  ])('%j is read back as %j', (typed, words) => expect(readBack(typed)).toBe(words))
})
