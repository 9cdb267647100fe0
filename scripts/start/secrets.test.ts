import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnv } from '../../bff/src/env.ts'
import { loadSecrets } from './secrets.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'huiqi-secrets-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

test('are made once, each another, readable by the owner alone', () => {
  const first = loadSecrets(dataDir)
  expect(loadSecrets(dataDir)).toEqual(first)
  expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length)
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o077).toBe(0)
})

test('one that a newer version needs is added without touching the others', () => {
  const { DATA_KEYS, BANK_SECRET } = loadSecrets(dataDir)
  writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify({ DATA_KEYS }))
  const later = loadSecrets(dataDir)
  expect(later.DATA_KEYS).toBe(DATA_KEYS)
  expect(later.BANK_SECRET).not.toBe(BANK_SECRET)
})

test('satisfy the settings they stand in for', () => {
  const secrets = loadSecrets(dataDir)
  const names = Object.keys(secrets) as (keyof typeof secrets)[]
  expect(() => readEnv(names, secrets)).not.toThrow()
})
