import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CodeColumn, codeAt, newColumnStore, putCode } from './code-column.ts'

it('keeps columns apart that share bytes, through any widening', () => {
  const writes = fc.array(
    fc.tuple(fc.nat(9), fc.nat(4), fc.oneof(fc.nat(3), fc.nat(20), fc.nat(300), fc.nat(2 ** 31 - 1))),
  )
  fc.assert(
    fc.property(writes, (list) => {
      const store = newColumnStore(5)
      const columns: CodeColumn[] = Array.from({ length: 10 }, () => store.take(3))
      const expected = columns.map(() => [0, 0, 0, 0, 0])
      for (const [column, index, code] of list) {
        if (code > columns[column]!.mask >>> 0) columns[column] = store.widen(columns[column]!, code)
        putCode(columns[column]!, index, code)
        expected[column]![index] = code
      }
      expect(columns.map((column) => [0, 1, 2, 3, 4].map((i) => codeAt(column, i)))).toEqual(expected)
    }),
  )
})

it('holds four features of few codes in a byte, and uses what was given back', () => {
  const store = newColumnStore(3)
  const columns = Array.from({ length: 4 }, () => store.take(3))
  expect(store.bytes()).toBe(1)
  store.widen(columns[0]!, 15)
  expect(store.bytes()).toBe(2)
  store.take(2)
  store.take(10)
  expect(store.bytes()).toBe(2)
  store.widen(store.take(200), 300)
  expect(store.bytes()).toBe(4)
})
