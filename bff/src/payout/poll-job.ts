import type { Job } from '../jobs/enqueue.ts'

/** Longest pause between two questions while payments are outstanding. */
const LONGEST_WAIT_S = 60

/** Asks the bank for receipts in `waitS` seconds of real time: the queue's clock, which no sandbox shifts. */
export const pollJob = (waitS: number): Job => {
  const wait = Math.min(waitS, LONGEST_WAIT_S)
  return {
    task: 'payout.receipts',
    payload: { waitS: wait },
    jobKey: 'payout.receipts',
    runAt: new Date(Date.now() + wait * 1000),
  }
}
