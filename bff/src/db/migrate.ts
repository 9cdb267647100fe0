import { readdir, readFile } from 'node:fs/promises'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { alignFeatureColumns } from './feature-columns.ts'
import { calendarFromChineseDays } from './known-calendar.ts'
import { ensureRoles, roleUrl } from './roles.ts'

const MIGRATIONS = new URL('./migrations/', import.meta.url)

/** Two processes that start together migrate one after the other. */
const MIGRATION_LOCK = 7_202_601

/**
 * Brings the database at `adminUrl` to the present schema: roles, graphile-worker's schema, then every file of
 * `migrations/` not yet recorded, each in its own transaction. Running it again changes nothing.
 * @param secret the installation's secret from which the roles' passwords derive
 */
export async function migrate(adminUrl: string, secret = 'local'): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await ensureRoles(admin, secret)
    await prepareSchemas(admin)
    await runMigrations({ connectionString: roleUrl(adminUrl, 'huiqi_worker', secret) })
    await createJobDoor(admin)
    await runFiles(admin)
    await alignFeatureColumns(admin)
    await seedCalendar(admin)
  } finally {
    await admin.end()
  }
}

async function prepareSchemas(admin: pg.Client): Promise<void> {
  const database = (await admin.query('select quote_ident(current_database()) as name')).rows[0].name
  await admin.query(`grant create on database ${database} to huiqi_worker`)
  await admin.query('alter schema public owner to huiqi_owner')
  await admin.query('create schema if not exists job authorization huiqi_worker')
  await admin.query('grant usage on schema job to huiqi_api')
  // A trusted extension needs the right to create in the database, which only the admin is sure to have.
  await admin.query('create extension if not exists pg_trgm schema public')
  await admin.query(
    'create table if not exists public.migration (name text primary key, applied_at timestamptz not null)',
  )
}

/** The API adds jobs through this function only; graphile-worker's own tables stay closed to it. */
async function createJobDoor(admin: pg.Client): Promise<void> {
  await admin.query('set role huiqi_worker')
  await admin.query(`
    create or replace function job.enqueue_all(jobs json) returns void language sql security definer set search_path = graphile_worker
      as $$
        select graphile_worker.add_jobs(array_agg(
          (j.task, j.payload, j.queue, j.run_at, j.max_attempts, j.job_key, j.priority, null)::graphile_worker.job_spec))
        from json_to_recordset(jobs) as j(task text, payload json, queue text, run_at timestamptz, max_attempts int,
                                          job_key text, priority int)
      $$`)
  await admin.query('revoke execute on function job.enqueue_all from public')
  await admin.query('grant execute on function job.enqueue_all to huiqi_api')
  await admin.query('reset role')
}

async function runFiles(admin: pg.Client): Promise<void> {
  const done = new Set((await admin.query('select name from public.migration')).rows.map((row) => row.name))
  const files = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort()
  for (const name of files.filter((file) => !done.has(file))) {
    await admin.query('begin')
    try {
      await admin.query('set local role huiqi_owner')
      await admin.query(await readFile(new URL(name, MIGRATIONS), 'utf8'))
      await admin.query('reset role')
      await admin.query('insert into public.migration (name, applied_at) values ($1, clock_timestamp())', [name])
      await admin.query('commit')
    } catch (error) {
      await admin.query('rollback')
      throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
    }
  }
}

/** An installation begins with the days announced so far; after that the table is its own and is never overwritten. */
async function seedCalendar(admin: pg.Client): Promise<void> {
  await admin.query(
    `insert into public.calendar_day (day, workday, name)
     select day, workday, name from json_to_recordset($1::json) as d(day date, workday boolean, name text)
     where not exists (select 1 from public.calendar_day)`,
    [JSON.stringify(calendarFromChineseDays())],
  )
}
