import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../lib/root.ts'
import { type Report, tally } from './unit-tests.ts'

const report: Report = { success: true, numPassedTests: 7, numFailedTests: 0, testResults: [] }

const failedFile = (message: string, failures: Record<string, string>): Report['testResults'][number] => ({
  name: join(root, 'a', 'b.test.ts'),
  status: 'failed',
  message,
  assertionResults: Object.entries(failures).map(([fullName, reason]) => ({
    fullName,
    status: reason === '' ? 'passed' : 'failed',
    failureMessages: [reason],
  })),
})

test('counts what the report counts', () => {
  expect(tally(true, report)).toEqual({ passed: 7, failed: 0, reasons: [] })
  expect(tally(false, { ...report, success: false, numPassedTests: 5, numFailedTests: 2 })).toMatchObject({
    passed: 5,
    failed: 2,
  })
})

test('a run that failed without a failed test still counts as a failure', () => {
  expect(tally(false, report)).toMatchObject({ passed: 7, failed: 1 })
  expect(tally(true, { ...report, success: false })).toMatchObject({ passed: 7, failed: 1 })
  expect(tally(false, undefined)).toMatchObject({ passed: 0, failed: 1 })
})

test('says which test failed and why, and which file did not load', () => {
  const testResults = [failedFile('', { 'adds up': 'expected 3', 'is fine': '' }), failedFile('no such module', {})]
  expect(tally(false, { ...report, success: false, testResults }).reasons).toEqual([
    'a/b.test.ts › adds up\nexpected 3',
    'a/b.test.ts\nno such module',
  ])
})
