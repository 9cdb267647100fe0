import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Router } from 'express'
import { BASE } from './pages/page.ts'

export interface SandboxClock {
  /** the time the demonstration is at: real time plus the offset */
  now(): Date
  offsetMs(): number
  router: Router
}

const MAX_OFFSET_MS = 3650 * 24 * 3600 * 1000

/**
 * Time that can be moved on, so that a reminder or a deadline need not be waited for. The offset survives a restart.
 * `GET /clock` → `{ offsetMs }`; `POST /clock { offsetMs }` sets it, a form's `{ addMs }` moves it on.
 */
export function createClock(dir: string): SandboxClock {
  const file = join(dir, 'clock.json')
  let offsetMs: number = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).offsetMs : 0

  function set(next: number): boolean {
    if (!Number.isSafeInteger(next) || Math.abs(next) > MAX_OFFSET_MS) return false
    offsetMs = next
    mkdirSync(dir, { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify({ offsetMs }), { flush: true })
    renameSync(`${file}.new`, file)
    return true
  }

  const router = express.Router()
  router.get('/clock', (_request, response) => response.json({ offsetMs }))
  router.post('/clock', express.json(), express.urlencoded(), (request, response) => {
    const { offsetMs: to, addMs } = request.body ?? {}
    if (!set(addMs === undefined ? to : offsetMs + Number(addMs))) {
      return response.status(400).json({ code: 'bad_offset', message: '偏移要是整数毫秒，前后不超过十年' })
    }
    return addMs === undefined ? response.json({ offsetMs }) : response.redirect(303, BASE)
  })

  return { now: () => new Date(Date.now() + offsetMs), offsetMs: () => offsetMs, router }
}
