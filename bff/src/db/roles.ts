import { createHmac } from 'node:crypto'
import type { Client } from 'pg'

/** The database roles the product runs under; the admin of `DATABASE_URL` only migrates. */
export type DatabaseRole = 'huiqi_api' | 'huiqi_worker'

const LOGIN_ROLES: readonly DatabaseRole[] = ['huiqi_api', 'huiqi_worker']

/** Password of a role, derived from the installation's secret so that no second secret has to be kept. */
function rolePassword(role: DatabaseRole, secret: string): string {
  return createHmac('sha256', secret).update(`database role ${role}`).digest('hex')
}

/** Connection address of a role on the same server and database as `adminUrl`. */
export function roleUrl(adminUrl: string, role: DatabaseRole, secret: string): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = rolePassword(role, secret)
  return url.href
}

/**
 * Creates the roles, or refreshes their passwords. The API's role can't bypass row-level security and owns nothing.
 * Roles belong to the whole server: two migrations at once may collide here, so a collision is tried again.
 */
export async function ensureRoles(admin: Client, secret: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await admin.query(
        `do $$ begin create role huiqi_owner nologin; exception when duplicate_object then null; end $$`,
      )
      for (const role of LOGIN_ROLES) {
        await admin.query(
          `do $$ begin create role ${role} login nobypassrls; exception when duplicate_object then null; end $$`,
        )
        await admin.query(`alter role ${role} login password '${rolePassword(role, secret)}'`)
      }
      await admin.query('grant huiqi_owner, huiqi_worker to current_user')
      return
    } catch (error) {
      if (tries === 5) throw error
      await new Promise((resolve) => setTimeout(resolve, 50 * tries))
    }
  }
}
