import { expect, it } from 'vitest'
import { leafOf } from './leaf-of.ts'

const leaf = {
  text: 'x',
  of: { count: 'hires', where: { of: 'hire_person_age', op: '>', value: '16岁' } },
  op: '>=',
  value: '',
}
const source = {
  define: { local: { text: 'y', of: 'revenue' } },
  condition: { all: [leaf, '$local'] },
  benefit: { rate: '' },
}

it.each([
  ['/condition/all/0/value', '/condition/all/0'],
  ['/condition/all/0', '/condition/all/0'],
  ['/condition/all/0/of/where/value', '/condition/all/0'],
  ['/condition/all/1/op', '/condition/all/1'],
  ['/benefit/rate', null],
  ['/condition', null],
])('%s is told in %s', (seen, place) => expect(leafOf(source, seen)).toBe(place))
