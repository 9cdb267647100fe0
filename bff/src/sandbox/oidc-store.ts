import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Stored {
  payload: AdapterPayload
  expiresAt: number
}

/** Beyond this the oldest sign-ins are forgotten; a demonstration never has so many at once. */
const MOST_RECORDS = 10_000

/** For the kinds that the provider gives no lifetime. */
const DEFAULT_SECONDS = 3600

/** Where the provider keeps codes and sessions: in memory, a restart only costs the sign-ins under way. */
export function createOidcStore(): (kind: string) => Adapter {
  const records = new Map<string, Stored>()

  function live(key: string): AdapterPayload | undefined {
    const stored = records.get(key)
    return stored && stored.expiresAt > Date.now() ? stored.payload : undefined
  }

  function where(matches: (payload: AdapterPayload) => boolean): [string, Stored][] {
    return [...records].filter(([, { payload }]) => matches(payload))
  }

  return (kind) => ({
    async upsert(id, payload, expiresIn) {
      records.delete(`${kind}:${id}`)
      records.set(`${kind}:${id}`, { payload, expiresAt: Date.now() + (expiresIn ?? DEFAULT_SECONDS) * 1000 })
      const oldest = records.keys().next().value
      if (records.size > MOST_RECORDS && oldest) records.delete(oldest)
    },
    find: async (id) => live(`${kind}:${id}`),
    findByUid: async (uid) => where((payload) => payload.kind === kind && payload.uid === uid)[0]?.[1].payload,
    findByUserCode: async () => undefined,
    async consume(id) {
      const payload = live(`${kind}:${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    async destroy(id) {
      records.delete(`${kind}:${id}`)
    },
    async revokeByGrantId(grantId) {
      for (const [key] of where((payload) => payload.grantId === grantId)) records.delete(key)
    },
  })
}
