import { expect, test } from 'vitest'
import { checkPolicy } from './check.ts'
import { policyFiles } from './read-library.ts'

test.each(policyFiles())('%s is read and passes its scenarios', (file) => {
  expect(checkPolicy(file).faults).toEqual([])
})
