import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a contract test's endpoint received. */
export interface Received {
  method: string
  url: URL
  headers: IncomingMessage['headers']
  body: string
}

/** `undefined` hangs up without an answer, as a lost connection does. */
export type Respond = (request: Received) => Promise<Reply | undefined> | Reply | undefined
export interface Reply {
  status?: number
  headers?: Record<string, string>
  body: string | object
}

/** A real HTTP server on a free port, for contract tests of the adapters. */
export async function startEndpoint(respond: Respond): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of message) chunks.push(chunk)
    const reply = await respond({
      method: message.method ?? '',
      url: new URL(message.url ?? '/', 'http://localhost'),
      headers: message.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    })
    if (!reply) return message.socket.destroy()
    const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
