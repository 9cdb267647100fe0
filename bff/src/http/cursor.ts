import { fail } from '@huiqi/shared/error'

/** The last row of a page: the next page starts behind it. */
export type Cursor = { readonly at: Date; readonly id: string }

const FORM = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/

export const writeCursor = (at: Date, id: string): string => `${at.toISOString()}_${id}`

/** @throws AppError INPUT_INVALID for text that is no cursor of ours */
export function readCursor(text: string | null | undefined): Cursor | null {
  if (text == null) return null
  const [, at, id] = FORM.exec(text) ?? []
  return at && id ? { at: new Date(at), id } : fail('INPUT_INVALID')
}
