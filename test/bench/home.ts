import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { adminUrl } from '../product/database.ts'
import type { Product } from '../product/start-product.ts'
import { type Contender, drive } from './drive.ts'
import { send } from './http.ts'
import type { Statement } from './statements.ts'

const BARE = fileURLToPath(new URL('./bare-home.ts', import.meta.url))

/** The owner's first page as the product serves it. */
export function productHome(
  product: Product,
  token: string,
  uscc: string,
  clients: number,
  seconds: number,
): Contender {
  const headers = { authorization: `Bearer ${token}`, 'x-enterprise': uscc }
  const open = async () => {
    await send(`${product.url}/api/trpc/claim.home`, headers)
    return true
  }
  return { lap: () => drive(clients, seconds, open), close: async () => undefined }
}

/** The same rows from bare Express and the driver, by the page's own statement. */
export async function bareHome(
  product: Product,
  statement: Statement,
  clients: number,
  seconds: number,
): Promise<Contender> {
  const child = spawn(process.execPath, [BARE, JSON.stringify({ url: adminUrl(product), ...statement })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = await once(child.stdout, 'data')
  const open = async () => {
    await send(`http://127.0.0.1:${String(port).trim()}/home`, {})
    return true
  }
  return { lap: () => drive(clients, seconds, open), close: async () => void child.kill() }
}
