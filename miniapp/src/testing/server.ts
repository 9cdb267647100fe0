import { vi } from 'vitest'

export interface Asked {
  readonly procedure: string
  readonly input: Record<string, unknown>
  /** The enterprise it was asked for. */
  readonly enterprise: string | undefined
}

/** An answer, or `{ code }` for a problem of the API. */
type Answer = (asked: Asked) => unknown

const body = (answer: unknown) => {
  const code = (answer as { code?: string } | null)?.code
  return code
    ? { error: { message: code, code: -32_000, data: { code, httpStatus: 400 } } }
    : { result: { data: answer } }
}

/** Stands where the API would be and speaks tRPC's batches; answers what was asked of it so far. */
export function serve(answers: Readonly<Record<string, Answer>>): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (url: string, init: { headers: Record<string, string>; body?: string }) => {
    const { pathname, searchParams } = new URL(url, 'http://phone.invalid')
    const inputs = JSON.parse(init.body ?? searchParams.get('input') ?? '{}')
    const results = pathname
      .replace('/api/trpc/', '')
      .split(',')
      .map((procedure, n) => {
        const one = { procedure, input: inputs[n] ?? {}, enterprise: init.headers['x-enterprise'] }
        asked.push(one)
        return body((answers[procedure] ?? (() => ({ code: 'NOT_FOUND' })))(one))
      })
    return new Response(JSON.stringify(results), { headers: { 'content-type': 'application/json' } })
  })
  return asked
}
