import { once } from 'node:events'
import { createServer } from 'node:net'

/** @returns the preferred loopback port when it is free, else any free one */
export async function freePort(preferred?: number): Promise<number> {
  return (preferred && (await listenOnce(preferred))) || (await listenOnce(0))!
}

async function listenOnce(port: number): Promise<number | undefined> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return undefined
  }
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' ? address?.port : undefined
}
