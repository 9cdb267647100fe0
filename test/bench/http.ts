import { Agent, request } from 'node:http'

/** Connections stay open, as a phone's do, and the sender is as light as can be: it shares the machine with what it measures. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Sends a request and reads the answer. @throws Error unless it is a 2xx */
export function send(url: string, headers: Readonly<Record<string, string>>, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent =
      body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const method = body === undefined ? 'GET' : 'POST'
    const call = request(url, { agent, method, headers: { ...headers, ...sent } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => (text += chunk))
      response.on('end', () => {
        const { statusCode = 0 } = response
        if (statusCode >= 200 && statusCode < 300) resolve(text)
        else reject(new Error(`${url} answers ${statusCode}: ${text}`))
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}
