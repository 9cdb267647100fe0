import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Product } from '../product/start-product.ts'

/** The most memory a process of the product has held so far, MB (Linux's VmHWM). */
export function peakMb({ dataDir }: Product, program: 'api' | 'worker'): number {
  const { pid } = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'))[program]
  const kb = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kb) / 1024)
}
