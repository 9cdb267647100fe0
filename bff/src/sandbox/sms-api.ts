import express, { type Router } from 'express'
import type { SmsMessage } from '../message/adapters/port.ts'
import { createVerifier, type Signer } from '../outside/signed-request.ts'
import type { Faults } from './faults.ts'
import { type Reply, signedRoute } from './signed-route.ts'
import type { SmsGateway } from './sms.ts'

/** `POST /sms/messages`, signed, body an SmsMessage → `{ providerId }` or 400 `{ code }`. */
export function createSmsApi({ sms, signer, faults }: { sms: SmsGateway; signer: Signer; faults: Faults }): Router {
  const router = express.Router()
  const gate = { faults, target: 'sms' as const, verify: createVerifier(signer) }
  router.post(
    '/sms/messages',
    signedRoute(gate, async ({ body }): Promise<Reply> => {
      const message = readMessage(body)
      if (!message) return { status: 400, body: { code: 'bad_message' } }
      if (!/^1[3-9]\d{9}$/.test(message.to)) return { status: 400, body: { code: 'bad_number' } }
      return { status: 200, body: { providerId: await sms.receive(message) } }
    }),
  )
  return router
}

function readMessage(body: string): SmsMessage | undefined {
  try {
    const { to, template, variables, text, outId } = JSON.parse(body) ?? {}
    const texts = [to, template, text, outId]
    if (!texts.every((value) => typeof value === 'string' && value !== '')) return undefined
    return typeof variables === 'object' && variables ? { to, template, variables, text, outId } : undefined
  } catch {
    return undefined
  }
}
