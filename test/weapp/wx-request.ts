interface RequestOptions {
  url: string
  method?: string
  header?: Record<string, string>
  data?: unknown
  timeout?: number
  success?: (answer: unknown) => void
  fail?: (error: unknown) => void
  complete?: (answer: unknown) => void
}

interface Wire {
  /** Whether there is a network now. */
  online: () => boolean
  parse: (text: string) => unknown
  /** Told of every request that left the phone. */
  onRequest: (request: { method: string; url: string }) => void
}

/** wx.request over real HTTP: JSON is parsed where the answer is JSON, text stays text. */
export function wxRequest(wire: Wire) {
  return (options: RequestOptions) => {
    const abort = new AbortController()
    const method = options.method ?? 'GET'
    const send = async () => {
      if (!wire.online()) throw new Error('request:fail no network')
      wire.onRequest({ method, url: options.url })
      const answer = await fetch(options.url, {
        method,
        headers: options.header ?? {},
        body: method === 'GET' || options.data === undefined ? null : String(options.data),
        signal: AbortSignal.any([abort.signal, AbortSignal.timeout(options.timeout ?? 60_000)]),
      })
      const text = await answer.text()
      const header = Object.fromEntries(answer.headers)
      return { statusCode: answer.status, header, data: json(text, wire.parse), errMsg: 'request:ok' }
    }
    send()
      .then(
        (answer) => [options.success, answer] as const,
        (error: Error) => [options.fail, { errMsg: `request:fail ${error.message}` }] as const,
      )
      .then(([tell, answer]) => {
        tell?.(answer)
        options.complete?.(answer)
      })
    return { abort: () => abort.abort(), onHeadersReceived() {}, offHeadersReceived() {} }
  }
}

function json(text: string, parse: (text: string) => unknown): unknown {
  try {
    return parse(text)
  } catch {
    return text
  }
}
