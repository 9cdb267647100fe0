import { type RequestHandler, Router } from 'express'
import type { Pool } from 'pg'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** /healthz: the process lives, and what time it has; /readyz: it can serve (the database answers); /metrics: figures for Prometheus. */
export function healthRoutes(pool: Pool, clock: () => Date): { routes: Router; measure: RequestHandler } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to response, by method and status class',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  const routes = Router()
  routes.get('/healthz', (_request, response) => void response.json({ status: 'ok', now: clock().toISOString() }))
  routes.get('/readyz', async (_request, response) => {
    const ready = await pool.query('select 1').then(
      () => true,
      () => false,
    )
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'database unreachable' })
  })
  routes.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics())
  })
  const measure: RequestHandler = (request, response, next) => {
    const end = duration.startTimer({ method: request.method })
    response.on('finish', () => end({ status: `${Math.floor(response.statusCode / 100)}xx` }))
    next()
  }
  return { routes, measure }
}
