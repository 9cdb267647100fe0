import { expect, test } from 'vitest'
import { checkPolicy } from './check.ts'
import { inventedFiles, policyFiles } from './read-library.ts'

test.each([...policyFiles(), ...inventedFiles()])('%s is read and passes its scenarios', (file) => {
  expect(checkPolicy(file).faults).toEqual([])
})
