import express, { type Router } from 'express'

/** How a counterpart misbehaves; every number but delayMs is a probability 0-1. */
export interface FaultRates {
  /** hangs up without having done anything */
  drop: number
  /** answers only after delayMs */
  delay: number
  delayMs: number
  /** does what it was asked, then answers 500 */
  errorAfter: number
  /** a receipt comes again */
  repeat: number
  /** receipts overtake each other */
  reorder: number
}

export type FaultTarget = 'sms' | 'bank'

export interface Faults {
  rates(target: FaultTarget): FaultRates
  /** Whether an event of this probability happens now. */
  strikes(probability: number): boolean
  /** A copy in random order. */
  shuffled<T>(list: T[]): T[]
  router: Router
}

const none: FaultRates = { drop: 0, delay: 0, delayMs: 0, errorAfter: 0, repeat: 0, reorder: 0 }
const MAX_DELAY_MS = 60_000

/** Everything works until `POST /faults { seed, sms: {…}, bank: {…} }` says otherwise; what is left out is 0. */
export function createFaults(): Faults {
  let random = randomFrom(1)
  let current: Record<FaultTarget, FaultRates> = { sms: none, bank: none }

  const router = express.Router()
  router.get('/faults', (_request, response) => response.json(current))
  router.post('/faults', express.json(), (request, response) => {
    const { seed = 1, sms, bank } = request.body ?? {}
    const next = { sms: readRates(sms), bank: readRates(bank) }
    if (!Number.isSafeInteger(seed) || !next.sms || !next.bank) {
      return response.status(400).json({ code: 'bad_faults', message: '概率要在 0 到 1 之间，种子要是整数' })
    }
    random = randomFrom(seed)
    current = { sms: next.sms, bank: next.bank }
    return response.json(current)
  })

  return {
    rates: (target) => current[target],
    strikes: (probability) => probability > 0 && random() < probability,
    shuffled: (list) =>
      list
        .map((item) => ({ item, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
    router,
  }
}

function readRates(input: unknown = {}): FaultRates | undefined {
  if (typeof input !== 'object') return undefined
  const rates: FaultRates = { ...none, ...input }
  const valid = Object.entries(rates).every(([name, value]) => {
    const most = name === 'delayMs' ? MAX_DELAY_MS : 1
    return name in none && typeof value === 'number' && value >= 0 && value <= most
  })
  return valid ? rates : undefined
}

/** mulberry32: the same seed gives the same faults. */
function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
