import { attributes } from '@huiqi/shared/attribute'
import { expect, test } from 'vitest'
import { groupOf, groupTitles, orderOf } from './groups.ts'

test('every attribute has its place, and what a group names is in the dictionary', () => {
  for (const { code } of attributes) expect(Object.keys(groupTitles)).toContain(groupOf(code))
  expect(['revenue', 'registered_region', 'benefit_received', 'hires', 'qualification'].map(groupOf)).toEqual([
    'operation',
    'registration',
    'received',
    'people',
    'innovation',
  ])
})

test('what a group lists comes before what falls into it', () => {
  expect(orderOf('event_attended')).toBeLessThan(orderOf('retail_sales'))
  expect(orderOf('nothing')).toBe(attributes.length)
})
