import { CamelCasePlugin, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type pg from 'pg'
import type { Database, Tx } from './database.ts'
import { SingleConnectionDriver } from './single-connection-driver.ts'

/** A connection as transactions use it, one after the other. */
export type Connection = {
  readonly client: pg.PoolClient
  readonly tx: Tx
  /** What the present transaction has sent without waiting for its answer. */
  posted: Promise<unknown>[]
}

const byClient = new WeakMap<pg.PoolClient, Connection>()
const byTx = new WeakMap<Tx, Connection>()

/** Kysely over one connection, made once per connection and kept with it. */
export function connectionOver(client: pg.PoolClient): Connection {
  const known = byClient.get(client)
  if (known) return known
  const tx = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new SingleConnectionDriver(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  const made: Connection = { client, tx, posted: [] }
  byClient.set(client, made)
  byTx.set(tx, made)
  return made
}

/** The connection a transaction runs on. @throws Error for what transaction.ts hasn't begun */
export function connectionOf(tx: Tx): Connection {
  const known = byTx.get(tx)
  if (!known) throw new Error('not a transaction of transaction.ts')
  return known
}
