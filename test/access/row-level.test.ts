import { DEPARTMENT, MINGHU } from '@huiqi/bff/testing/fixtures'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { twoTenants } from './tenants.ts'

/** Tables that say nothing of anybody. */
const OPEN = ['calendar_day', 'failed_job', 'live_worker', 'migration', 'rate_limit', 'setting']

let world: Awaited<ReturnType<typeof twoTenants>>
let api: pg.Client
let admin: pg.Client
beforeAll(async () => {
  world = await twoTenants()
  api = new pg.Client({ connectionString: world.product.database.apiUrl })
  admin = new pg.Client({ connectionString: world.product.database.adminUrl })
  await Promise.all([api.connect(), admin.connect()])
})
afterAll(async () => {
  await Promise.all([api.end(), admin.end()])
  await world.product.close()
})

/** What an SQL statement of a staff member's own does: rows touched, or the refusal; taken back afterwards. */
async function as(department: string, roles: string, sql: string): Promise<number | null | string | undefined> {
  await api.query('begin')
  await api.query(`select set_config('app.department', $1, true), set_config('app.roles', $2, true)`, [
    department,
    roles,
  ])
  try {
    return (await api.query(sql)).rowCount
  } catch (error) {
    return (error as pg.DatabaseError).code
  } finally {
    await api.query('rollback')
  }
}

test('the API’s role is no superuser, can’t bypass row-level security and owns nothing', async () => {
  const { rows } = await admin.query(`
    select r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
      (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
    from pg_roles r where r.rolname = 'huiqi_api'`)
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }])
})

test('every table with something of somebody is under row-level security', async () => {
  const { rows } = await admin.query(
    `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity order by 1`,
  )
  expect(rows.map((row) => row.relname)).toEqual(OPEN)
})

test('without a caller the API’s role sees no row of any tenant; as another tenant, none of the first', async () => {
  const { rows: tables } = await admin.query(
    `select table_name from information_schema.table_privileges
     where grantee = 'huiqi_api' and privilege_type = 'SELECT' and table_schema = 'public' order by 1`,
  )
  expect(tables.length).toBeGreaterThan(20)
  for (const uscc of ['', MINGHU.uscc]) {
    await api.query('begin')
    await api.query(`select set_config('app.uscc', $1, true)`, [uscc])
    for (const { table_name: table } of tables) {
      const { rows } = await api.query(`select to_jsonb(t) as row from ${table} t`)
      const text = JSON.stringify(rows)
      expect(text, `${table} as ${uscc || 'nobody'}`).not.toContain(world.ids.uscc)
      expect(text, `${table} as ${uscc || 'nobody'}`).not.toContain(world.ids.claimId)
    }
    await api.query('rollback')
  }
})

test('a tenant can’t change another’s rows even by SQL of his own', async () => {
  await api.query('begin')
  await api.query(`select set_config('app.uscc', $1, true)`, [MINGHU.uscc])
  const claim = await api.query(`update claim set state = 'declined', version = 2 where id = $1`, [world.ids.claimId])
  const account = await api.query(`update account set superseded_at = now() where id = $1`, [world.ids.accountId])
  const push = await api.query('update push set seen_at = now()')
  await api.query('rollback')
  expect([claim.rowCount, account.rowCount, push.rowCount]).toEqual([0, 0, 0])
})

test('a department can’t touch another’s draft, nor an officer publish his own, even by SQL', async () => {
  const change = `update policy_version set summary = '改' where status = 'draft'`
  const publish = `update policy_version set status = 'scheduled' where status = 'draft'`
  const more = `insert into policy_version (policy_id, version, status, source, summary, basis, funders, valid_from)
    select policy_id, 3, 'draft', source, summary, basis, funders, valid_from from policy_version where version = 1`
  for (const sql of [
    `select 1 from policy_version where status = 'draft'`,
    change,
    publish,
    'delete from policy_version',
  ])
    expect(await as('320200-gxj', 'officer,reviewer', sql), sql).toBe(0)
  expect(await as('320200-gxj', 'officer', more)).toBe('42501')
  expect(await as(DEPARTMENT, 'reviewer', change)).toBe('42501')
  expect(await as(DEPARTMENT, 'officer', publish)).toBe('42501')
  expect(await as(DEPARTMENT, 'officer', change)).toBe(1)
  expect(await as(DEPARTMENT, 'reviewer', publish)).toBe(1)
})

test('a policy is entered by officers of its department alone, and none that was published is taken back, even by SQL', async () => {
  const policy = (
    department: string,
  ) => `insert into policy (id, document_id, title, department_code, mode, list_type, category, created_at)
    values ('new', 'doc', '新', '${department}', 'instant', 'condition', '科技创新', now())`
  const document = `insert into document (id, doc_no, title, issuer, level, region) values ('new', '1号', '新', '市', 'city', '320200')`
  const takeBack = ['delete from policy', 'delete from document']
  expect(await as('320200-gxj', 'officer', policy(DEPARTMENT))).toBe('42501')
  expect(await as(DEPARTMENT, 'reviewer', policy(DEPARTMENT))).toBe('42501')
  expect(await as(DEPARTMENT, 'officer', policy(DEPARTMENT))).toBe(1)
  expect(await as(DEPARTMENT, 'reviewer', document)).toBe('42501')
  expect(await as(DEPARTMENT, 'officer', document)).toBe(1)
  for (const sql of takeBack) expect(await as(DEPARTMENT, 'officer', sql), sql).toBe(0)
})

test('departments, staff and what is known of them are in the hands of admins alone, even by SQL', async () => {
  const person = `(select id from person limit 1)`
  const add = `insert into staff (department_code, roles, name_masked, link_index) values ('320200-gxj', '{officer}', '钱*', 'x')`
  const link = `insert into staff (person_id, department_code, roles) values (${person}, '320200-gxj', '{officer}')`
  const office = `insert into department (code, name, kind, region, phone) values ('new', '新', 'policy', '320200', '1')`
  const changes = [`update staff set roles = '{reviewer}'`, `update department set phone = '1'`]
  for (const roles of ['officer,reviewer', 'finance', 'joint']) {
    for (const sql of [add, office]) expect(await as('320200-gxj', roles, sql), sql).toBe('42501')
    for (const sql of [...changes, 'select 1 from staff', 'select 1 from person'])
      expect(await as('320200-gxj', roles, sql), sql).toBe(0)
  }
  for (const sql of [add, office]) expect(await as('320200-gxj', 'admin', sql), sql).toBe(1)
  for (const sql of changes) expect(await as('320200-gxj', 'admin', sql), sql).toBeGreaterThan(0)
  for (const sql of [
    link,
    `update staff set person_id = null`,
    `update department set kind = 'finance'`,
    'delete from staff',
  ])
    expect(await as('320200-gxj', 'admin', sql), sql).toBe('42501')
  expect(await as('320200-gxj', 'admin', `select 1 from person p where p.subject = 'oidc|first-owner'`)).toBe(0)
})

test('another department’s officer, or the own one’s reviewer, finds no correction and answers none by SQL of his own', async () => {
  for (const [department, roles] of [
    ['320200-gxj', 'officer'],
    ['320200-kjj', 'reviewer'],
  ]) {
    await api.query('begin')
    await api.query(`select set_config('app.department', $1, true), set_config('app.roles', $2, true)`, [
      department,
      roles,
    ])
    const seen = await api.query('select 1 from correction')
    const answered = await api.query(`update correction set state = 'kept', answer = '不变', answered_at = now()`)
    await api.query('rollback')
    expect([department, seen.rowCount, answered.rowCount]).toEqual([department, 0, 0])
  }
})

test('a tenant asks for corrections in his own name only', async () => {
  await api.query('begin')
  await api.query(`select set_config('app.uscc', $1, true)`, [MINGHU.uscc])
  const asked = api.query(
    `insert into correction (uscc, attribute, department_code, proposed, reason, asked_by, created_at, due_at)
     select $1, 'revenue', '320200-kjj', '1', '不对', gen_random_uuid(), now(), now()`,
    [world.ids.uscc],
  )
  await expect(asked).rejects.toMatchObject({ code: '42501' })
  await api.query('rollback')
})
