import type { Tx } from '../db/database.ts'
import { switchedOff } from './choice-store.ts'
import { LIMIT_WINDOW_MS, mayText, pushLimits, tellableFrom } from './limits.ts'
import { letGo, postpone, recentDigests, type WaitingEnterprise, waitingOf } from './tell-store.ts'

/** Enterprises that may be told now. */
export type Sifted = {
  readonly tellable: readonly WaitingEnterprise[]
  /** Whether a text message may go along too. */
  readonly mayText: (uscc: string) => boolean
}

/** Lets go of what nobody wants to hear, and puts off those who have been told enough for now. */
export async function siftEnterprises(tx: Tx, enterprises: readonly WaitingEnterprise[], now: Date): Promise<Sifted> {
  const usccs = enterprises.map(({ uscc }) => uscc)
  const off = await switchedOff(tx, usccs)
  const unwanted = await waitingOf(tx, [...off])
  await letGo(
    tx,
    unwanted.map((one) => ({ ...one, untold: 'switched_off' as const })),
  )
  const limits = await pushLimits(tx)
  const recent = await recentDigests(tx, usccs, new Date(now.getTime() - LIMIT_WINDOW_MS))
  const recentOf = (uscc: string) => recent.filter((digest) => digest.uscc === uscc)
  const dated = enterprises
    .filter(({ uscc }) => !off.has(uscc))
    .map((enterprise) => ({ enterprise, from: tellableFrom(recentOf(enterprise.uscc), limits, now) }))
  await postpone(
    tx,
    dated.filter(({ from }) => from > now).map(({ enterprise, from }) => ({ uscc: enterprise.uscc, until: from })),
  )
  return {
    tellable: dated.filter(({ from }) => from <= now).map(({ enterprise }) => enterprise),
    mayText: (uscc) => mayText(recentOf(uscc), limits, now),
  }
}
