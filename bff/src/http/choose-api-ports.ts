import { readEnv } from '../env.ts'
import { chooseOidc, chooseTickets } from '../identity/choose-sign-in.ts'
import { chooseLinks } from '../message/choose-links.ts'
import { chooseSmsReceipts } from '../message/choose-sms.ts'
import { bankPushes } from '../payout/bank-pushes.ts'
import type { ApiPorts } from './api-ports.ts'

/** The outside as this installation is configured to reach it. */
export function apiPorts(publicUrl: string): ApiPorts {
  const bank = readEnv(['BANK_APP_ID', 'BANK_SECRET'])
  return {
    oidc: chooseOidc(publicUrl),
    tickets: chooseTickets(),
    links: chooseLinks(publicUrl),
    smsReceipts: chooseSmsReceipts(),
    fromBank: bankPushes({ appId: bank.BANK_APP_ID, secret: bank.BANK_SECRET }),
  }
}
