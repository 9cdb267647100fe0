import { describe, expect, it } from 'vitest'
import { codeProblem, formatCode } from './code.ts'

describe('formatCode', () => {
  it.each([
    ['k7qm', 'K7QM'],
    ['k7qm4', 'K7QM 4'],
    [' k7qm-4t2x ', 'K7QM 4T2X'],
    ['Ｋ７ＱＭ４Ｔ２Ｘ', 'K7QM 4T2X'],
    ['K7QM 4T2X9', 'K7QM 4T2X'],
    ['', ''],
  ])('%j reads %j', (typed, code) => expect(formatCode(typed)).toBe(code))
})

describe('codeProblem', () => {
  it('finds nothing wrong with a code, however it was typed', () => {
    expect(codeProblem('k7qm 4t2x')).toBeNull()
  })

  it.each(['', 'K7QM', 'K7QM 4T2', '你好K7QM4T'])('%j is no code', (typed) => {
    expect(codeProblem(typed)).toContain('确认码是 8 位字母或数字')
  })

  it('points at what can not be in a code', () => {
    expect(codeProblem('K7QM 4T0X')).toContain('没有 0、1、I、L、O')
  })
})
