import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from './fingerprint.ts'

let base: string

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'huiqi-fingerprint-'))
  mkdirSync(join(base, 'src/pages'), { recursive: true })
  writeFileSync(join(base, 'src/pages/home.ts'), 'one')
})
afterEach(() => rmSync(base, { recursive: true }))

const now = () => fingerprint(base, ['src', 'missing'])

test('stays while nothing that is built changes', () => {
  const before = now()
  writeFileSync(join(base, 'src/pages/home.test.ts'), 'a test')
  mkdirSync(join(base, 'src/dist'))
  writeFileSync(join(base, 'src/dist/home.js'), 'output')
  mkdirSync(join(base, 'src/.swc'))
  writeFileSync(join(base, 'src/.swc/cache'), 'cache')
  expect(now()).toBe(before)
})

test('changes with the contents, the name and the number of files', () => {
  const seen = [now()]
  writeFileSync(join(base, 'src/pages/home.ts'), 'two')
  seen.push(now())
  renameSync(join(base, 'src/pages/home.ts'), join(base, 'src/pages/me.ts'))
  seen.push(now())
  writeFileSync(join(base, 'src/pages/empty.ts'), '')
  seen.push(now())
  expect(new Set(seen).size).toBe(4)
})
