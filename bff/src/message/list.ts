import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import { screenOf } from './enterprise-templates.ts'
import { type Cursor, messagesOf } from './store.ts'
import type { MessagePage } from './views.ts'

const PAGE = 20

/** One page of the enterprise's messages. @param after `next` of the page before. @throws AppError INPUT_INVALID */
export async function listMessages(tx: Tx, uscc: string, after: string | null): Promise<MessagePage> {
  const rows = await messagesOf(tx, uscc, after === null ? null : parseCursor(after), PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    messages: shown.map(({ id, claimId, template, title, body, createdAt, readAt }) => ({
      id,
      claimId,
      opens: screenOf(template),
      title,
      body,
      createdAt: createdAt.toISOString(),
      read: readAt !== null,
    })),
    next: last && rows.length > PAGE ? `${last.createdAt.toISOString()}~${last.id}` : null,
  }
}

function parseCursor(text: string): Cursor {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([0-9a-f-]{36})$/.exec(text) ?? []
  return at && id ? { at, id } : fail('INPUT_INVALID')
}
