import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJournal } from './journal.ts'

interface Entry {
  n: number
}

const newFile = () => join(mkdtempSync(join(tmpdir(), 'journal-')), 'sub', 'x.jsonl')

test('what was appended is there after a restart, in order', async () => {
  const file = newFile()
  const journal = openJournal<Entry>(file)
  expect(journal.entries).toEqual([])
  await Promise.all([1, 2, 3].map((n) => journal.append({ n })))
  expect(openJournal<Entry>(file).entries).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
})

test('the promise of an append is kept only by bytes that are on disk', async () => {
  const file = newFile()
  const journal = openJournal<Entry>(file)
  await journal.append({ n: 1 })
  expect(readFileSync(file, 'utf8')).toBe('{"n":1}\n')
  journal.append({ n: 2 })
  await journal.flushed()
  expect(readFileSync(file, 'utf8')).toBe('{"n":1}\n{"n":2}\n')
})

test('a line cut by a crash is dropped, and the next append starts on a new line', async () => {
  const file = newFile()
  await openJournal<Entry>(file).append({ n: 1 })
  appendFileSync(file, '{"n":2')
  const journal = openJournal<Entry>(file)
  expect(journal.entries).toEqual([{ n: 1 }])
  await journal.append({ n: 3 })
  expect(openJournal<Entry>(file).entries).toEqual([{ n: 1 }, { n: 3 }])
})

test('after a failed write nothing more is promised', async () => {
  const journal = openJournal<Entry>(newFile())
  journal.close()
  await expect(journal.append({ n: 1 })).rejects.toThrow('EBADF')
  await expect(journal.append({ n: 2 })).rejects.toThrow('EBADF')
  await expect(journal.flushed()).rejects.toThrow('EBADF')
})
