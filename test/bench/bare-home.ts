import express from 'express'
import pg from 'pg'

/** The rival for the home page: nothing but Express, the driver and the page's own statement. Started by bench/home.ts. */
const { url, text, values } = JSON.parse(process.argv[2] ?? '{}') as { url: string; text: string; values: unknown[] }
const pool = new pg.Pool({ connectionString: url, max: 16 })
const app = express()
app.get('/home', async (_request, response) => {
  response.json((await pool.query(text, values)).rows)
})
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`${address.port}\n`)
})
