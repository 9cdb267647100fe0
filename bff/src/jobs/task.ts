import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { ZodType } from 'zod'
import type { Engine } from '../matching/engine/index.ts'
import type { KeyRing } from '../secrets/key-ring.ts'
import type { OutsidePorts } from './outside-ports.ts'

/** What a job may use. It opens its own transactions with `asSystem(ctx.workerPool, …)`. */
export type TaskContext = {
  readonly workerPool: Pool
  readonly keyRing: KeyRing
  readonly log: Logger
  readonly clock: () => Date
  readonly publicUrl: string
  /** Who text messages are from, without 【】: filed with the carriers. */
  readonly smsSignature: string
  readonly ports: OutsidePorts
  /** Rules over everybody; started at its first use. */
  readonly engine: Engine
}

export type Task = {
  readonly name: string
  readonly run: (payload: unknown, ctx: TaskContext) => Promise<void>
}

/** A background step. Jobs arrive at least once: `run` must bear being repeated. */
export function defineTask<T>(
  name: string,
  schema: ZodType<T>,
  run: (payload: T, ctx: TaskContext) => Promise<void>,
): Task {
  return { name, run: (payload, ctx) => run(schema.parse(payload), ctx) }
}
