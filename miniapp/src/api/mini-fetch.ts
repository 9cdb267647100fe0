import Taro from '@tarojs/taro'

interface Init {
  method?: string
  headers?: Record<string, string>
  body?: string
  signal?: { addEventListener(type: 'abort', listener: () => void): void } | null
}

/**
 * The part of fetch that tRPC's batch link needs, over the mini-program's own request.
 *
 * @throws Error when there is no network or the answer is no JSON (a proxy's error page): both may pass.
 */
export async function miniFetch(url: string, init: Init) {
  const task = Taro.request({
    url,
    method: (init.method ?? 'GET') as 'GET' | 'POST',
    header: { 'content-type': 'application/json', ...init.headers },
    data: init.body,
    timeout: 20_000,
  })
  init.signal?.addEventListener('abort', () => task.abort())
  const { statusCode, data } = await task.catch(() => {
    throw new Error('no answer')
  })
  if (typeof data !== 'object' || data === null) throw new Error(`no JSON in the answer (${statusCode})`)
  return { ok: statusCode >= 200 && statusCode < 300, status: statusCode, json: async (): Promise<unknown> => data }
}
