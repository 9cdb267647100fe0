import { randomUUID } from 'node:crypto'
import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { FileFormat } from '../file/read-rows.ts'
import type { Received } from '../file/receive-file.ts'
import type { Staff } from '../http/access.ts'
import { recordRoster } from './audit.ts'
import { beginWork } from './begin-work.ts'
import { requireUnreviewed } from './fillable.ts'
import { lockOwn, type SeenRoster } from './locked-for.ts'
import { stageFile } from './staged-file.ts'
import { stepView } from './step-view.ts'
import type { Roster } from './store.ts'
import { updateRoster } from './store.ts'
import type { RosterStep } from './views.ts'

/** Whether this roster takes a file from this person now. @throws AppError */
export async function requireUploadable(tx: Tx, staff: Staff, seen: SeenRoster): Promise<Roster> {
  const roster = await lockOwn(tx, staff, seen, ['open', 'failed'])
  if (roster.kind !== 'imported') fail('ROSTER_WRONG_STATE')
  await requireUnreviewed(tx, roster)
  return roster
}

/** Puts the file where any worker finds it, and begins the import; what the roster held before is replaced. */
export async function takeUpload(
  tx: Tx,
  staff: Staff,
  seen: SeenRoster,
  file: Received & { readonly format: FileFormat },
  now: Date,
): Promise<RosterStep> {
  const roster = await requireUploadable(tx, staff, seen)
  const workId = randomUUID()
  await stageFile(tx, { rosterId: roster.id, workId }, file.handle)
  await updateRoster(tx, roster.id, {
    version: roster.version + 1,
    fileName: file.name,
    fileDigest: file.digest,
    fileFormat: file.format,
  })
  await beginWork(tx, roster.id, 'roster.import', now, workId)
  await recordRoster(tx, roster, staff, 'upload', { file: file.name, digest: file.digest }, now)
  return stepView(tx, roster.id)
}
