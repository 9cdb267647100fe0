import type { Fact } from '@huiqi/shared/condition'
import type { Pool, PoolClient } from 'pg'
import type { Registered } from '../store/register.ts'

/** Enterprises read at once: few, so that memory stays flat however many there are. */
const BATCH = 1_000

type Row = Registered & { readonly facts: readonly (readonly [string, string, Fact['value'], string])[] }

/** Runs in one snapshot that sees everybody: see the row-level policies of 0010_feature.sql. */
export async function inSnapshot<T>(pool: Pool, run: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`select set_config('app.caller', 'engine', true)`)
    return await run(client)
  } finally {
    // Whatever happened, nothing is to be kept; a connection that can't even end is dead.
    await client.query('rollback').then(
      () => client.release(),
      (error: Error) => client.release(error),
    )
  }
}

export type Found = { readonly enterprise: Registered; readonly facts: readonly Fact[] }

/** Everybody with all facts; the database prepares the next ones while these are taken in. */
export async function* readAll(client: PoolClient): AsyncGenerator<Found> {
  await client.query(`declare everybody no scroll cursor for ${withFacts('')}`)
  const fetch = () => {
    const rows = client.query<Row>(`fetch ${BATCH} from everybody`).then((result) => result.rows)
    // Whoever stops reading in between is not told of what fails afterwards.
    rows.catch(() => undefined)
    return rows
  }
  let next: Promise<Row[]> | null = fetch()
  while (next !== null) {
    const rows: Row[] = await next
    next = rows.length < BATCH ? null : fetch()
    for (const row of rows) yield toFound(row)
  }
}

/** These enterprises with all facts. */
export async function* readSome(client: PoolClient, usccs: readonly string[]): AsyncGenerator<Found> {
  for (let from = 0; from < usccs.length; from += BATCH) {
    const { rows } = await client.query<Row>(withFacts('where e.uscc = any($1)'), [usccs.slice(from, from + BATCH)])
    for (const row of rows) yield toFound(row)
  }
}

const withFacts = (where: string): string => `
  select e.uscc, e.region, e.industry, e.size,
    (select coalesce(json_agg(json_build_array(f.attribute, f.period, f.value, f.as_of)), '[]') from fact f where f.uscc = e.uscc) as facts
  from enterprise e ${where}`

const toFound = ({ facts, ...enterprise }: Row): Found => ({
  enterprise,
  facts: facts.map(([attribute, period, value, asOf]) => ({
    attribute,
    period: period || null,
    value,
    source: '',
    asOf,
  })),
})
