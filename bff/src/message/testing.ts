import { makeClaim, makeEnterprise, makePolicy, YUNSHAN } from '../testing/fixtures.ts'
import type { TestApp } from '../testing/test-app.ts'
import type { DeliveryReceipt, SmsMessage, SmsPort } from './adapters/port.ts'

/** A gateway that keeps what it was given and answers as it is told. */
export function testGateway() {
  const sent: SmsMessage[] = []
  let answer: (message: SmsMessage) => Promise<void> = async () => undefined
  const sms: SmsPort = {
    send: async (message) => {
      await answer(message)
      sent.push(message)
      return { providerId: `P-${message.outId}` }
    },
  }
  return {
    ports: { sms },
    sent,
    /** Runs before each message is taken; what it throws is the gateway's answer. */
    onSend: (next: typeof answer) => {
      answer = next
    },
  }
}

export const receiptFor = (outId: string, delivered: boolean): DeliveryReceipt => ({
  outId,
  providerId: `P-${outId}`,
  delivered,
  ...(!delivered && { errorCode: 'UNDELIVERABLE' }),
  at: '2026-11-20T02:00:00Z',
})

/** An enterprise with a phone and one offered claim. */
export function offeredClaim(product: TestApp, phone: string | undefined = '13800010001'): Promise<string> {
  return product.system(async (tx) => {
    await makeEnterprise(tx, product.app.keyRing, { ...YUNSHAN, ...(phone && { phone }) })
    return makeClaim(tx, { uscc: YUNSHAN.uscc, policyVersionId: await makePolicy(tx) })
  })
}

export const outbox = async (product: TestApp) =>
  (await product.workerPool.query('select * from sms order by created_at, id')).rows
