import type { AppRouter } from '@huiqi/bff/router'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { signIn } from './sign-in.ts'
import type { Product } from './start-product.ts'

export type Client = ReturnType<typeof clientOf>

/** The API as somebody with this token uses it, for one of his enterprises if he has several. */
export function clientOf(product: Pick<Product, 'url'>, token: string, uscc?: string) {
  const headers = { authorization: `Bearer ${token}`, ...(uscc ? { 'x-enterprise': uscc } : {}) }
  return createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: `${product.url}/api/trpc`, headers: () => headers })],
  })
}

/** The API as a persona uses it. */
export const clientFor = async (product: Pick<Product, 'url'>, persona: string, uscc?: string): Promise<Client> =>
  clientOf(product, await signIn(product, persona), uscc)

/** A new intent. */
export const newKey = (): string => crypto.randomUUID()
