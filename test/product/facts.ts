import { clientOf, newKey } from './client.ts'
import { signIn } from './sign-in.ts'
import type { Product } from './start-product.ts'
import { until } from './until.ts'

/** Sends a file of facts as an officer; answers the import's id once every line is taken or refused. */
export async function sendFacts(product: Pick<Product, 'url'>, officer: string, name: string, text: string) {
  const token = await signIn(product, officer)
  const importId = newKey()
  const body = new FormData()
  body.append('file', new Blob([text]), name)
  const response = await fetch(`${product.url}/api/fact/${importId}/file`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body,
  })
  if (!response.ok) throw new Error(`the file was refused: ${response.status} ${await response.text()}`)
  const api = clientOf(product, token)
  await until('the file to be read', async () => (await api.fact.get.query({ importId })).status !== 'reading')
  return importId
}
