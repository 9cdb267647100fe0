import type { Tx } from '../db/database.ts'
import type { DepartmentChoice } from './views.ts'

/** Departments that can be asked to review a roster of this one: all that keep a register of their own. */
export const reviewers = (tx: Tx, departmentCode: string): Promise<DepartmentChoice[]> =>
  tx
    .selectFrom('department')
    .select(['code', 'name'])
    .where('kind', 'in', ['joint', 'policy'])
    .where('code', '<>', departmentCode)
    .orderBy('kind')
    .orderBy('code')
    .execute()
