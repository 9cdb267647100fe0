import type { AppRouter } from '@huiqi/bff/router'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { baseUrl } from './base-url.ts'
import { miniFetch } from './mini-fetch.ts'
import { queryClient } from './queries.ts'
import { currentEnterprise, requestHeaders } from './session.ts'

/** For commands: `useCommand(api.claim.confirm.mutate)`. */
export const api = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: `${baseUrl()}/api/trpc`,
      headers: () => requestHeaders(currentEnterprise.get()),
      maxURLLength: 2_000,
      maxItems: 10,
      ...(process.env.TARO_ENV === 'h5' ? {} : { fetch: miniFetch as unknown as typeof fetch }),
    }),
  ],
})

/** For queries: `useQuery(ask.claim.get.queryOptions({ id }))`. */
export const ask = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient })
