import { migrate } from '../bff/src/db/migrate.ts'
import { EnvError, readEnv } from '../bff/src/env.ts'

// For installations without `npm start`: brings the database of DATABASE_URL to the present schema.
try {
  const { DATABASE_URL, DATABASE_SECRET } = readEnv(['DATABASE_URL', 'DATABASE_SECRET'])
  await migrate(DATABASE_URL, DATABASE_SECRET)
  console.log('数据库结构已是最新。')
} catch (error) {
  console.error(error instanceof EnvError ? error.message : error)
  process.exitCode = 1
}
