import pg from 'pg'
import { adminUrl } from '../product/database.ts'
import type { Product } from '../product/start-product.ts'
import { type Contender, drive } from './drive.ts'
import type { Statement } from './statements.ts'

type Verb = 'begin' | 'select' | 'insert' | 'update' | 'commit'

const verbOf = ({ text }: Statement): Verb => {
  const word = /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? ''
  if (word === 'begin' || word === 'commit' || word === 'insert' || word === 'update') return word
  return 'select'
}

/** About what an event or a consent weighs. */
const PAYLOAD = JSON.stringify({ text: '惠'.repeat(100) })

const PLAIN: Readonly<Record<Exclude<Verb, 'begin' | 'commit'>, string>> = {
  select: 'select * from bench_row where id = $1',
  insert: 'insert into bench_row (payload) values ($2::jsonb) returning id, $1::bigint',
  update: 'update bench_row set n = n + 1 where id = $1',
}

/**
 * The least a confirmation could cost: as many statements of each kind as one really sends, each on one row by its key,
 * straight through the driver on the same database, without HTTP, rules or row-level security.
 */
export async function confirmFloor(
  product: Product,
  recorded: readonly Statement[],
  clients: number,
  seconds: number,
): Promise<Contender> {
  const verbs = recorded.map(verbOf)
  const pool = new pg.Pool({ connectionString: adminUrl(product), max: clients })
  await pool.query(
    'create table if not exists bench_row (id bigint generated always as identity primary key, n int not null default 0, payload jsonb)',
  )
  await pool.query(`insert into bench_row (payload) select $1::jsonb from generate_series(1, 10000)`, [PAYLOAD])
  const likeConfirm = async (index: number) => {
    const client = await pool.connect()
    const id = 1 + ((index * 7919 + Math.floor(Math.random() * 1000) * clients) % 10_000)
    for (const verb of verbs) {
      if (verb === 'begin' || verb === 'commit') await client.query(verb)
      else await client.query(PLAIN[verb], verb === 'insert' ? [id, PAYLOAD] : [id])
    }
    client.release()
    return true
  }
  const close = async () => {
    await pool.query('drop table bench_row')
    await pool.end()
  }
  return { lap: () => drive(clients, seconds, likeConfirm), close }
}
