import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '@huiqi/bff/sample/random'
import type { Product } from '../product/start-product.ts'

const VICTIMS = ['api', 'worker', 'postgres'] as const
export type Victim = (typeof VICTIMS)[number]

function pidOf({ dataDir }: Product, victim: Victim): number | undefined {
  try {
    if (victim === 'postgres')
      return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    return JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'))[victim]?.pid
  } catch {
    return undefined // just killed, not yet started again
  }
}

/** Kills processes of the product without warning, whichever is drawn; whoever supervises them brings them back. */
export function createKiller(product: Product, random: Random) {
  const kills: Victim[] = []
  return {
    kills,
    strike() {
      const victim = random.pick(VICTIMS)
      const pid = pidOf(product, victim)
      if (pid === undefined) return
      try {
        process.kill(pid, 'SIGKILL')
        kills.push(victim)
      } catch {
        // It ended by itself: its connection was lost when another was killed.
      }
    },
  }
}

export type Killer = ReturnType<typeof createKiller>
