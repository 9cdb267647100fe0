import type { Tx } from '../db/database.ts'
import { workCalendar } from '../db/work-calendar.ts'
import type { Owner } from '../http/access.ts'
import { readCursor, writeCursor } from '../http/cursor.ts'
import { claimCard } from './card.ts'
import { listRows } from './read-store.ts'
import { type Tab, tabStates } from './tabs.ts'
import type { ClaimPage } from './views.ts'

const PAGE = 20

export type ListInput = { readonly tab: Tab; readonly after?: string | null }

/** One tab of the enterprise's claims, the latest change first. */
export async function listClaims(tx: Tx, owner: Owner, { tab, after }: ListInput, now: Date): Promise<ClaimPage> {
  const from = readCursor(after)
  const rows = await listRows(tx, { uscc: owner.uscc, states: tabStates[tab], from, limit: PAGE + 1 })
  const calendar = await workCalendar(tx)
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page.at(-1)! : null
  return {
    claims: page.map((row) => claimCard(row, now, calendar)),
    next: last && writeCursor(last.updatedAt, last.id),
  }
}
