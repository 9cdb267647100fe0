import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../lib/root.ts'
import { runQuietly } from '../lib/run-quietly.ts'
import { StepError } from '../lib/step.ts'
import { fingerprint } from './fingerprint.ts'

/** One build target and the file that a complete build leaves. */
export const platforms = { h5: 'index.html', weapp: 'app.json', alipay: 'app.json' } as const

export type Platform = keyof typeof platforms

const sources = ['miniapp', 'shared/src', 'shared/package.json', 'pnpm-lock.yaml', 'tsconfig.base.json']

/** Whether the last build was made from the sources as they are now. */
export function isBuilt(platform: Platform): boolean {
  const stamp = stampOf(platform)
  return (
    existsSync(product(platform)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root, sources)
  )
}

/**
 * Builds one target of the mini-app from the present sources.
 * @throws StepError with the builder's last words; the builder's exit code alone cannot be trusted
 */
export async function build(platform: Platform): Promise<void> {
  const stamp = stampOf(platform)
  const before = fingerprint(root, sources)
  rmSync(stamp, { force: true })
  rmSync(product(platform), { force: true })
  const { ok, output } = await runQuietly('pnpm', ['--filter', '@huiqi/miniapp', `build:${platform}`], {
    NODE_ENV: 'production',
  })
  if (!ok || !existsSync(product(platform))) {
    throw new StepError(`构建 ${platform} 失败：\n${output.split('\n').slice(-40).join('\n')}`)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, before)
}

const product = (platform: Platform) => join(root, 'miniapp', 'dist', platform, platforms[platform])
const stampOf = (platform: Platform) => join(root, '.cache', 'builds', platform)
