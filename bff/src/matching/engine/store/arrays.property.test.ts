import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeAt, growCodes, newCodeArray, putCode } from './code-array.ts'
import { growNumbers, newNumberArray, numberAt, putNumber } from './number-array.ts'

const rows = 20
const row = fc.nat(rows - 1)

it('codes are read as they were put, through any widening and growth', () => {
  const code = fc.oneof(fc.nat(1), fc.nat(5), fc.nat(300), fc.nat(70_000), fc.nat(2 ** 32 - 1))
  fc.assert(
    fc.property(fc.array(fc.tuple(row, code, fc.boolean())), (puts) => {
      const array = newCodeArray(3)
      const expected = new Array<number>(rows).fill(0)
      growCodes(array, rows)
      for (const [at, value, grows] of puts) {
        putCode(array, at, value)
        expected[at] = value
        if (grows) growCodes(array, array.rows + 7)
      }
      expect(expected.map((_, at) => codeAt(array, at))).toEqual(expected)
    }),
  )
})

it('numbers are read exactly as they were put, whatever the others are', () => {
  const number = fc.oneof(
    fc.integer({ min: -200, max: 200 }).map((n) => n * 1_000_000),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 }).map((n) => n * 100),
    fc.integer({ min: -40_000, max: 40_000 }),
    fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 100),
    fc.integer().map((n) => n / 10_000),
    fc.constantFrom(0, -0, -128, -32_768, -(2 ** 31), 2 ** 53, 1 / 3, Number.NaN),
    fc.double({ noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(row, number, fc.boolean())), (puts) => {
      const array = newNumberArray(rows)
      const expected = new Array<number>(rows).fill(Number.NaN)
      for (const [at, value, grows] of puts) {
        putNumber(array, at, value)
        expected[at] = value + 0
        if (grows) growNumbers(array, array.words.length + 7)
      }
      expect(expected.map((_, at) => numberAt(array, at))).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

it('whole 万元 take the bytes of their count', () => {
  const array = newNumberArray(10)
  putNumber(array, 0, 120_000_000)
  expect(array.words.BYTES_PER_ELEMENT).toBe(1)
  putNumber(array, 1, 30_000 * 1_000_000)
  expect(array.words.BYTES_PER_ELEMENT).toBe(2)
  putNumber(array, 1, 3_000_000 * 1_000_000)
  expect(array.words.BYTES_PER_ELEMENT).toBe(4)
})
