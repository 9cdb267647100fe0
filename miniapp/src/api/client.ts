import type { AppRouter } from '@huiqi/bff/router'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { baseUrl } from './base-url.ts'
import { miniFetch } from './mini-fetch.ts'
import { queryClient } from './queries.ts'
import { currentEnterprise, requestHeaders } from './session.ts'

const connect = (headers: () => Record<string, string>) =>
  createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${baseUrl()}/api/trpc`,
        headers,
        maxURLLength: 2_000,
        maxItems: 10,
        ...(process.env.TARO_ENV === 'h5' ? {} : { fetch: miniFetch as unknown as typeof fetch }),
      }),
    ],
  })

/** For commands: `useCommand(api.claim.confirm.mutate)`. */
export const api = connect(() => requestHeaders(currentEnterprise.get()))

/** Asks on behalf of another enterprise of the same person, without changing for whom he acts. */
export const apiFor = (uscc: string) => connect(() => requestHeaders(uscc))

/** For queries: `useQuery(ask.claim.get.queryOptions({ id }))`. */
export const ask = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient })
