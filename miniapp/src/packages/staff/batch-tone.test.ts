import { expect, it } from 'vitest'
import { batchTone } from './batch-tone.ts'

const none = { count: 0, fen: 0 }
const some = { count: 2, fen: 60_000_000 }

it('tells a batch in which all was paid from one with returns', () => {
  expect(batchTone({ status: 'settled', canResubmit: false, failed: none })).toBe('good')
  expect(batchTone({ status: 'settled', canResubmit: false, failed: some })).toBe('attention')
})

it('shows first what only a person can put right', () => {
  expect(batchTone({ status: 'queued', canResubmit: true, failed: none })).toBe('bad')
  expect(batchTone({ status: 'sent', canResubmit: false, failed: none })).toBe('main')
})
