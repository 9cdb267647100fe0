import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ApiPorts } from '../http/api-ports.ts'
import type { AppContext } from '../http/app-context.ts'
import { extraRoutes } from '../http/extra-routes.ts'
import { createServer } from '../http/server.ts'
import { startTestApp } from './test-app.ts'

/** A product's HTTP side on a free port. */
export async function serve(app: AppContext) {
  const server = createHttpServer(
    createServer({ app, before: [], extraRoutes: extraRoutes(app), requestsPerMinute: 1000 }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

/** The product behind HTTP on a free port. @param outside its ports, for which its address may be needed */
export async function startTestServer(
  outside: (url: string) => Promise<Partial<ApiPorts>> | Partial<ApiPorts> = () => ({}),
) {
  const server = createHttpServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const product = await startTestApp(undefined, await outside(url))
  const { app } = product
  server.on('request', createServer({ app, before: [], extraRoutes: extraRoutes(app), requestsPerMinute: 1000 }))
  return {
    ...product,
    url,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await product.close()
    },
  }
}

/** What a browser does with cookies; redirects are left to the test. */
export function browser(userAgent = 'test') {
  const jar = new Map<string, string>()
  async function go(url: string, init: { form?: Record<string, string>; headers?: Record<string, string> } = {}) {
    const response = await fetch(url, {
      method: init.form ? 'POST' : 'GET',
      ...(init.form && { body: new URLSearchParams(init.form) }),
      headers: {
        'user-agent': userAgent,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...init.headers,
      },
      redirect: 'manual',
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
  return { go, jar }
}

export const locationOf = (response: Response, from: string): string =>
  new URL(response.headers.get('location') ?? '', from).href
