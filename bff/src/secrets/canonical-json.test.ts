import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('the example of RFC 8785 section 3.2.3', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('keys are sorted at every depth and undefined is left out', () => {
  expect(canonicalJson({ b: { d: 1, c: undefined, a: [] }, a: '中' })).toBe('{"a":"中","b":{"a":[],"d":1}}')
})

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [10n], [new Date(0)], [new Map()], [[undefined]], [() => 1]])(
  'refuses %s',
  (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError)
  },
)
