import { expect, test } from 'vitest'
import { tally } from './unit-tests.ts'

const report = { success: true, numPassedTests: 7, numFailedTests: 0 }

test('counts what the report counts', () => {
  expect(tally(true, report)).toEqual({ passed: 7, failed: 0 })
  expect(tally(false, { success: false, numPassedTests: 5, numFailedTests: 2 })).toEqual({ passed: 5, failed: 2 })
})

test('a run that failed without a failed test still counts as a failure', () => {
  expect(tally(false, report)).toEqual({ passed: 7, failed: 1 })
  expect(tally(true, { ...report, success: false })).toEqual({ passed: 7, failed: 1 })
  expect(tally(false, undefined)).toEqual({ passed: 0, failed: 1 })
})
