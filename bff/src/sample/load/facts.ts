import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { toJson } from '../../db/json-column.ts'
import { type SampleEnterprise, sampleFacts } from '../index.ts'
import { type City, inChunks } from './city.ts'

/** What the departments have reported, one row a fact; a quarter of a million rows go in as JSON, not as parameters. */
export async function loadFacts(db: Tx, enterprises: readonly SampleEnterprise[], city: City): Promise<void> {
  await inChunks(enterprises, async (part) => {
    const facts = part.flatMap((enterprise) =>
      sampleFacts(enterprise, city.today).map((fact) => ({
        ...fact,
        uscc: enterprise.uscc,
        period: fact.period ?? '',
      })),
    )
    await sql`
      insert into fact (uscc, attribute, period, value, source, as_of, recorded_at)
      select f.uscc, f.attribute, f.period, f.value, f.source, f."asOf", ${city.now}::timestamptz
      from jsonb_to_recordset(${toJson(facts)}::jsonb)
        as f (uscc text, attribute text, period text, value jsonb, source text, "asOf" date)`.execute(db)
  })
}
