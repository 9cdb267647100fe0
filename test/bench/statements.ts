import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPool } from '@huiqi/bff/db/pool'
import { roleUrl } from '@huiqi/bff/db/roles'
import { appRouter } from '@huiqi/bff/router'
import { sm3 } from '@huiqi/bff/secrets/sm3'
import type pg from 'pg'
import { adminUrl } from '../product/database.ts'
import type { Product } from '../product/start-product.ts'
import { keyRingOf } from './enterprises.ts'

export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** The product's database as its API opens it. */
export function apiUrl(product: Product): string {
  const { DATABASE_SECRET } = JSON.parse(readFileSync(join(product.dataDir, 'secrets.json'), 'utf8'))
  return roleUrl(adminUrl(product), 'huiqi_api', DATABASE_SECRET)
}

/** Runs calls of the API's own router inside this process and records every statement that reaches the driver. */
export async function record(
  product: Product,
  token: string,
  uscc: string,
  run: (api: ReturnType<typeof appRouter.createCaller>) => Promise<unknown>,
): Promise<Statement[]> {
  const apiPool = createPool(apiUrl(product), 1, 'bench-record')
  const seen: Statement[] = []
  const client = await apiPool.connect()
  const query = client.query.bind(client) as (asked: string | pg.QueryConfig) => Promise<pg.QueryResult>
  const recording = (asked: string | pg.QueryConfig) => {
    seen.push(
      typeof asked === 'string' ? { text: asked, values: [] } : { text: asked.text, values: asked.values ?? [] },
    )
    return query(asked)
  }
  client.query = recording as unknown as pg.PoolClient['query']
  client.release()
  const app = {
    apiPool,
    keyRing: keyRingOf(product),
    clock: () => new Date(),
    publicUrl: product.url,
    sessionLimits: { idleMinutes: 30, maxHours: 12 },
  } as never
  await run(appRouter.createCaller({ app, tokenHash: sm3(token), uscc, requestId: 'bench', address: '127.0.0.1' }))
  await apiPool.end()
  return seen
}
