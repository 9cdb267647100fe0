import { featureColumns } from '@huiqi/shared/feature'
import type pg from 'pg'

/** Columns of the table that are no features. */
const OWN = ['uscc', 'as_of']

/**
 * Gives `enterprise_feature` the columns that features have by now. A new one is null, not known, until the features are
 * computed anew: nobody is lost by it.
 */
export async function alignFeatureColumns(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = 'public.enterprise_feature'::regclass and attnum > 0 and not attisdropped and attname <> all($1)`,
    [OWN],
  )
  const present = rows.map(({ name, type }) => `${name} ${type}`)
  const wanted = featureColumns.map(({ column, sqlType }) => `${column} ${sqlType}`)
  const changes = [
    ...present.filter((one) => !wanted.includes(one)).map((one) => `drop column ${one.split(' ')[0]}`),
    ...wanted.filter((one) => !present.includes(one)).map((one) => `add column ${one}`),
  ]
  if (changes.length > 0) await admin.query(`alter table public.enterprise_feature ${changes.join(', ')}`)
}
