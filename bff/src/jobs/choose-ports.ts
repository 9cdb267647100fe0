import { readEnv } from '../env.ts'
import { chooseSms } from '../message/choose-sms.ts'
import { createBankFront } from '../payout/adapters/bank-front.ts'
import type { OutsidePorts } from './outside-ports.ts'

const TIMEOUT_MS = 10_000

/** The outside as this installation is configured to reach it. */
export function outsidePorts(): OutsidePorts {
  const bank = readEnv(['BANK_URL', 'BANK_APP_ID', 'BANK_SECRET'])
  return {
    sms: chooseSms(),
    payout: createBankFront({
      baseUrl: bank.BANK_URL,
      appId: bank.BANK_APP_ID,
      secret: bank.BANK_SECRET,
      timeoutMs: TIMEOUT_MS,
    }),
  }
}
