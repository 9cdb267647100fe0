import { Client, escapeIdentifier } from 'pg'
import { withDatabase } from './connection-url.ts'

/** Creates a database on the server of `adminUrl` unless it is there. @returns its address */
export async function ensureDatabase(adminUrl: string, name: string): Promise<string> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  return withDatabase(adminUrl, name)
}
