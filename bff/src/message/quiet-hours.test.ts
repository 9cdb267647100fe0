import { expect, test } from 'vitest'
import { nextTry } from './limits.ts'
import { quietUntil } from './quiet-hours.ts'

test.each([
  ['2026-11-20T21:59:59.999+08:00', null],
  ['2026-11-20T22:00:00+08:00', '2026-11-21T08:00:00+08:00'],
  ['2026-12-31T23:30:00+08:00', '2027-01-01T08:00:00+08:00'],
  ['2026-11-20T00:00:00+08:00', '2026-11-20T08:00:00+08:00'],
  ['2026-11-20T07:59:59.999+08:00', '2026-11-20T08:00:00+08:00'],
  ['2026-11-20T08:00:00+08:00', null],
])('at %s it is quiet until %s', (now, until) => expect(quietUntil(new Date(now))).toEqual(until && new Date(until)))

test('pauses between tries grow, to an hour', () => {
  const now = new Date('2026-11-20T10:00:00+08:00')
  const minutes = [1, 2, 3, 6, 7, 20].map((tries) => (nextTry(now, tries).getTime() - now.getTime()) / 60_000)
  expect(minutes).toEqual([1, 2, 4, 32, 60, 60])
})
