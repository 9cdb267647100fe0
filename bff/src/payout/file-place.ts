/** Where a batch's payment file is sealed for. */
export const filePlace = (batchId: string): string => `payout_batch.file:${batchId}`
