import type { EnterpriseChoice } from '@huiqi/bff/identity/views'
import { api, apiFor } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'

/** What the API answers where a claim is not the present enterprise's: it does not even say that there is one. */
const notHere: ReadonlySet<string> = new Set(['NOT_FOUND', 'NOT_ALLOWED', 'ENTERPRISE_REQUIRED', 'INPUT_INVALID'])

export const isNotHere = (error: unknown): boolean => error !== null && notHere.has(problemOf(error).code)

/** Which other enterprise of the person a claim belongs to; null: none of his. */
export async function findEnterprise(claimId: string): Promise<EnterpriseChoice | null> {
  const me = await api.identity.me.query()
  for (const choice of me?.enterprises ?? []) {
    if (choice.uscc !== me?.enterprise?.uscc && (await hasClaim(choice.uscc, claimId))) return choice
  }
  return null
}

async function hasClaim(uscc: string, claimId: string): Promise<boolean> {
  try {
    await apiFor(uscc).claim.get.query({ claimId })
    return true
  } catch (error) {
    if (isNotHere(error)) return false
    throw error
  }
}
