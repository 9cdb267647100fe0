import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { Staff } from '../http/access.ts'
import type { VetoCategory, VetoView } from './views.ts'
export type NewVeto = { rosterId: string; uscc: string; category: VetoCategory; reason: string; evidence: string }
export async function addVeto(_tx: Tx, _staff: Staff, _input: NewVeto, _now: Date): Promise<VetoView> {
  return fail('INTERNAL')
}
export async function withdrawVeto(_tx: Tx, _staff: Staff, _vetoId: string, _now: Date): Promise<VetoView> {
  return fail('INTERNAL')
}
