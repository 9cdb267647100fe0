import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownAt } from './fact-column.ts'
import { newStore } from './population.ts'
import { newRegister } from './register.ts'
import { newTextDictionary } from './text-dictionary.ts'

const enterprise = (n: number, region = '320213') => ({
  uscc: `91320200MA${n.toString(36).toUpperCase().padStart(8, '0')}`,
  region,
  industry: null,
  size: null,
})

describe('texts', () => {
  it('are kept once each, and read as they were, however many and however long', () => {
    const dictionary = newTextDictionary()
    const values = Array.from({ length: 3_000 }, (_, n) => [{ name: `证书${n}`, obtainedOn: '2025-01-01' }])
    const long = [{ name: '长'.repeat(3_000_000), obtainedOn: '2025-01-01' }]
    const codes = [...values, long].map(dictionary.codeOf)
    expect(codes).toEqual(codes.map((_, n) => n + 1))
    expect([...values, long].map(dictionary.codeOf)).toEqual(codes)
    expect(codes.map(dictionary.valueOf)).toEqual([...values, long])
    expect(dictionary.size()).toBe(codes.length + 1)
  })
})

describe('the register', () => {
  it('finds everybody by code, through any growth, and takes changes of who is known', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1 }), (numbers) => {
        const register = newRegister(2)
        const known = new Map<number, number>()
        for (const n of numbers) {
          if (register.count() === register.capacity()) register.grow(register.capacity() + 3)
          const row = register.put(enterprise(n))
          expect(row).toBe(known.get(n) ?? known.size)
          known.set(n, row)
        }
        for (const [n, row] of known) {
          expect([register.rowOf(enterprise(n).uscc), register.usccAt(row)]).toEqual([row, enterprise(n).uscc])
        }
        expect(register.rowOf(enterprise(501).uscc)).toBeUndefined()
        expect(register.rowOf('short')).toBeUndefined()
      }),
    )
  })
})

describe('the store', () => {
  const revenue = (value: number) => ({
    attribute: 'revenue',
    period: '2025',
    value,
    source: 'tax',
    asOf: '2026-01-01',
  })

  it('replaces all that was known of an enterprise, and leaves bad facts out', () => {
    const store = newStore(1)
    const row = store.put(enterprise(1), [revenue(1), { ...revenue(2), attribute: 'dishonest_list', period: null }])
    expect([...store.columns.keys()]).toEqual(['revenue@2025'])
    expect(knownAt(store.columns.get('revenue@2025')!, row)).toMatchObject({ fact: { value: 1, asOf: '2026-01-01' } })
    store.put(enterprise(1), [])
    expect(knownAt(store.columns.get('revenue@2025')!, row)).toBeUndefined()
    expect(store.register.count()).toBe(1)
  })

  it('makes room for more than were expected', () => {
    const store = newStore(1)
    for (let n = 0; n < 300; n += 1) store.put(enterprise(n), [revenue(n)])
    const column = store.columns.get('revenue@2025')!
    expect(Array.from({ length: 300 }, (_, n) => knownAt(column, n)?.fact.value)).toEqual([...Array(300).keys()])
  })
})
