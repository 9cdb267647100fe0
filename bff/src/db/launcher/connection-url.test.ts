import { expect, test } from 'vitest'
import { withDatabase } from './connection-url.ts'

test('changes the database and nothing else', () => {
  const url = 'postgres://postgres:secret@127.0.0.1:5432/postgres?application_name=x'
  expect(withDatabase(url, 'huiqi')).toBe('postgres://postgres:secret@127.0.0.1:5432/huiqi?application_name=x')
})
