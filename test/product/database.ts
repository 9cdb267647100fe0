import { join } from 'node:path'
import { readState } from '@huiqi/bff/db/embedded/state'
import pg from 'pg'
import type { Product } from './start-product.ts'

/** Address of the product's own database, for its administrator: what a test prepares or looks at behind everybody's back. */
export function adminUrl({ dataDir }: Pick<Product, 'dataDir'>): string {
  const state = readState(join(dataDir, 'postgres'))
  if (!state?.port) throw new Error(`no database in ${dataDir}`)
  return `postgres://postgres:${state.password}@127.0.0.1:${state.port}/huiqi`
}

/** One administrator's query on a connection of its own: the server may have been killed since the last one. */
export async function ask<Row>(
  product: Pick<Product, 'dataDir'>,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: adminUrl(product) })
  await client.connect()
  try {
    return (await client.query(text, values)).rows as Row[]
  } finally {
    await client.end()
  }
}
