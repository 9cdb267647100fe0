import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const besides = /(^|\/)(node_modules|dist|\.[^/]+)$|\.test\.tsx?$/

/**
 * A digest of names and contents of all files beneath these paths; tests, build output and what tools hide do not count.
 * @param base the paths start from here; one that does not exist counts as empty
 */
export function fingerprint(base: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) addPath(hash, base, path)
  return hash.digest('hex')
}

function addPath(hash: ReturnType<typeof createHash>, base: string, path: string): void {
  const full = join(base, path)
  if (besides.test(path) || !existsSync(full)) return
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addPath(hash, base, `${path}/${name}`)
    return
  }
  hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
}
