import { fail } from '@huiqi/shared/error'
import type { Tx } from '../db/database.ts'
import type { BatchPage, BatchView } from './views.ts'

export async function listBatches(_tx: Tx, _input: { after?: string | null }): Promise<BatchPage> {
  return fail('INTERNAL')
}

export async function batchView(_tx: Tx, _batchId: string): Promise<BatchView> {
  return fail('INTERNAL')
}
