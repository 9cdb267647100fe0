import { createHmac } from 'node:crypto'
import express, { type Router } from 'express'
import type { Signer } from '../outside/signed-request.ts'
import type { Persona } from './persona.ts'

/**
 * The side of a host app (赣服通, 灵锡) that exchanges tickets, as identity/adapters/host-ticket.ts assumes it. It hands
 * out no tickets: the id of a person is one, so that a simulated phone can be anybody.
 */
export function createHostApp({ personas, signer }: { personas: Persona[]; signer: Signer }): Router {
  const router = express.Router()
  router.post('/host/ticket', express.json(), (request, response) => {
    const { sign, ...fields } = request.body ?? {}
    if (!isSigned(fields, sign, signer)) return response.json({ code: '40102', message: '签名不对' })
    const person = personas.find(({ id }) => id === fields.ticket)
    if (!person) return response.json({ code: '40101', message: '票据无效' })
    return response.json({ code: '0', data: { userId: person.id, userName: person.name, mobile: person.phone ?? '' } })
  })
  return router
}

function isSigned(fields: Record<string, unknown>, sign: unknown, { appId, secret }: Signer): boolean {
  const text = Object.keys(fields)
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&')
  const algorithm = fields.signType === 'HMAC-SM3' ? 'sm3' : 'sha256'
  return fields.appId === appId && sign === createHmac(algorithm, secret).update(text).digest('hex')
}
