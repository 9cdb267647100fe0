import { type Actor, appendEvents } from '../audit/append.ts'
import type { Tx } from '../db/database.ts'
import type { FactImport } from './store.ts'

/** Records what became of an import this transaction has locked or made. */
export const recordImport = (
  tx: Tx,
  { id, departmentCode }: Pick<FactImport, 'id' | 'departmentCode'>,
  actor: Actor,
  action: 'upload' | 'import' | 'fail',
  data: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<void> => appendEvents(tx, { kind: 'fact_import', id, departmentCode }, now, [{ actor, action, data }])
