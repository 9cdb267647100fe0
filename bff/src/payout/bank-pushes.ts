import type { Pushed } from '../http/api-ports.ts'
import { createVerifier, type Signer } from '../outside/signed-request.ts'

/** The bank signs its pushes as we sign our calls to it. */
export function bankPushes(signer: Signer): (pushed: Pushed) => boolean {
  const verify = createVerifier(signer)
  return ({ headers, method, path, body }) => verify(headers, { method, path, body }) === undefined
}
