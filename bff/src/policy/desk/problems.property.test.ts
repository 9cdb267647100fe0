import fc from 'fast-check'
import { expect, test } from 'vitest'
import { damagedSource, leadsSomewhere } from './damage.ts'
import { readSource } from './problems.ts'

test('a rule changed anywhere is read, or refused at places it has, in Chinese', { timeout: 120_000 }, () => {
  let refused = 0
  fc.assert(
    fc.property(damagedSource, (source) => {
      const { rule, problems } = readSource(source)
      expect(rule === null).toBe(problems.length > 0)
      if (problems.length > 0) refused += 1
      for (const { path, message } of problems) {
        expect(leadsSomewhere(source, path), `${path} ${message}`).toBe(true)
        expect(message).toMatch(/[一-龥]/)
      }
    }),
    { numRuns: 10_000 },
  )
  expect(refused).toBeGreaterThan(5_000)
  expect(refused).toBeLessThan(9_000)
})
