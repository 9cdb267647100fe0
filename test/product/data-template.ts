import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readState, writeState } from '@huiqi/bff/db/embedded/state'
import { civilDate } from '@huiqi/shared/workday'
import { fingerprint } from '../../scripts/build/fingerprint.ts'

const ROOT = join(import.meta.dirname, '../..')
const KEPT = join(ROOT, '.cache/products')

/** What decides the contents of a data folder, beside the day. */
const SOURCES = ['bff', 'shared/src', 'scripts/start', 'pnpm-lock.yaml']

/**
 * The data folder that a first start of the present sources leaves on this day: only one test of a run has to wait for
 * the sample city, the others begin from a copy.
 */
export function templateOfToday(): { readonly exists: () => boolean; readonly copyTo: Copy; readonly keep: Copy } {
  const template = join(KEPT, `${civilDate(new Date())}-${fingerprint(ROOT, SOURCES).slice(0, 16)}`)
  return {
    exists: () => existsSync(template),
    copyTo: (dataDir) => {
      copy(template, dataDir)
      const database = join(dataDir, 'postgres')
      // The address is the copy's own to choose.
      writeState(database, { password: readState(database)!.password })
    },
    keep: (dataDir) => {
      rmSync(KEPT, { recursive: true, force: true })
      copy(dataDir, `${template}.new`)
      renameSync(`${template}.new`, template)
    },
  }
}

type Copy = (dataDir: string) => void

/** With owners: the server may run as somebody else. */
function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(dirname(to), { recursive: true })
  const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`could not copy a data folder: ${stderr}`)
}
