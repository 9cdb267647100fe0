import { queryClient } from '../api/queries.ts'
import { currentEnterprise } from '../api/session.ts'

/** Acts for this enterprise from here on; everything on screen is asked for anew. */
export function actFor(uscc: string): void {
  currentEnterprise.set(uscc)
  void queryClient.resetQueries()
}
