import type { CivilDate } from '@huiqi/shared/workday'
import type { SampleOptions } from '../load.ts'

/** What the parts of the loader are given. */
export type City = SampleOptions & { readonly today: CivilDate }

/** PostgreSQL takes 65 535 parameters a statement; no row here has more than 12. */
const ROWS_PER_INSERT = 2_000

/** Runs `insert` over the rows in parts that fit one statement. */
export async function inChunks<Row>(rows: readonly Row[], insert: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await insert(rows.slice(start, start + ROWS_PER_INSERT))
  }
}
