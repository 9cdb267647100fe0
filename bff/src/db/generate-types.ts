import { writeFile } from 'node:fs/promises'
import pg from 'pg'

/** Which capability owns which table; a table without an owner fails the generation. Features are columns as data: shared/feature. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  identity: ['person', 'person_alias', 'session', 'sign_in_attempt', 'department', 'staff'],
  enterprise: ['enterprise', 'membership', 'account'],
  matching: ['feature_stale'],
  fact: ['fact', 'fact_change', 'fact_import', 'fact_file_part', 'fact_told', 'fact_problem'],
  policy: [
    'document',
    'policy',
    'policy_version',
    'consent_text',
    'reference_value',
    'policy_group',
    'policy_group_member',
  ],
  roster: [
    'roster',
    'roster_row',
    'roster_file_part',
    'roster_problem',
    'roster_undetermined',
    'roster_selection',
    'roster_candidate',
    'veto_request',
    'veto',
  ],
  claim: ['claim', 'claim_snapshot', 'consent', 'dispute', 'opinion'],
  payout: ['budget', 'ledger_account', 'ledger_transfer', 'payout_batch', 'payout', 'receipt'],
  message: ['notice', 'message', 'sms', 'access_code'],
  profile: ['correction'],
  rating: ['rating', 'rectification'],
  push: ['push', 'push_choice', 'push_publication'],
  audit: ['audit_event'],
  db: ['idempotency', 'rate_limit', 'calendar_day', 'setting', 'failed_job', 'live_worker'],
}

const TYPES: Readonly<Record<string, string>> = {
  text: 'string',
  uuid: 'string',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  xid8: 'string',
  pg_snapshot: 'string',
  bool: 'boolean',
  date: 'string',
  timestamptz: 'Date',
  json: 'JsonColumn',
  jsonb: 'JsonColumn',
  bytea: 'Buffer',
  _text: 'string[]',
}

type Column = { table: string; name: string; type: string; nullable: boolean; defaulted: boolean }

const pascal = (name: string) => name.replace(/(^|_)(.)/g, (_, __, letter: string) => letter.toUpperCase())
const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())

async function readColumns(url: string): Promise<Column[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`
    select table_name as table, column_name as name, udt_name as type, is_nullable = 'YES' as nullable,
           (column_default is not null or is_identity = 'YES') as defaulted
    from information_schema.columns where table_schema = 'public' and table_name not in ('migration', 'enterprise_feature')
    order by table_name, ordinal_position`)
  await client.end()
  return rows
}

function columnType(column: Column): string {
  const base = TYPES[column.type]
  if (!base) throw new Error(`no TypeScript type for ${column.table}.${column.name} (${column.type})`)
  const type = column.nullable ? `${base} | null` : base
  return column.defaulted ? `Generated<${type}>` : type
}

function tableType(table: string, columns: readonly Column[]): string {
  const fields = columns.map((column) => `  ${camel(column.name)}: ${columnType(column)}\n`).join('')
  return `export type ${pascal(table)}Table = {\n${fields}}\n`
}

/** Text of each capability's `tables.ts` for the schema found at `url`, by file path below `bff/src`. */
export async function generateTypes(url: string): Promise<Map<string, string>> {
  const columns = await readColumns(url)
  const unowned = new Set(columns.map((column) => column.table))
  const files = new Map<string, string>()
  for (const [owner, tables] of Object.entries(OWNERS)) {
    const types = tables.map((table) => {
      unowned.delete(table)
      return tableType(
        table,
        columns.filter((column) => column.table === table),
      )
    })
    const body = types.join('\n')
    const kysely = body.includes('Generated<') ? "import type { Generated } from 'kysely'\n" : ''
    const json = body.includes('JsonColumn')
      ? `import type { JsonColumn } from '${owner === 'db' ? './' : '../db/'}json-column.ts'\n`
      : ''
    const map = tables.map((table) => `  ${camel(table)}: ${pascal(table)}Table\n`).join('')
    files.set(
      `${owner}/tables.ts`,
      `// Generated from the migrated schema: node bff/src/db/generate-types.ts <admin url>\n${kysely}${json}\n${body}\n` +
        `export type ${pascal(owner)}Tables = {\n${map}}\n`,
    )
  }
  if (unowned.size > 0) throw new Error(`tables without an owner: ${[...unowned].join(', ')}`)
  return files
}

if (import.meta.main) {
  const url = process.argv[2]
  if (!url) throw new Error('usage: node bff/src/db/generate-types.ts <admin url of a migrated database>')
  for (const [path, text] of await generateTypes(url)) await writeFile(new URL(`../${path}`, import.meta.url), text)
}
