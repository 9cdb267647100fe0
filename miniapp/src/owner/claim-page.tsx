import type { ClaimView } from '@huiqi/bff/claim/views'
import type { ReactNode } from 'react'
import { useParam } from '../routes.ts'
import { Page } from '../ui/page.tsx'
import { Loaded, Skeleton } from '../ui/states.tsx'
import { ForeignClaim } from './foreign-claim.tsx'
import { useClaim } from './use-claim.ts'

interface ClaimPageProps {
  title: string
  /** The main action, at the thumb. */
  action?: (claim: ClaimView) => ReactNode
  children: (claim: ClaimView) => ReactNode
}

/** A screen about the claim that its address names. */
export function ClaimPage({ title, action, children }: ClaimPageProps) {
  const { query, foreign, searching } = useClaim(useParam('id'))
  const mayAct = query.data !== undefined && !foreign && !searching
  return (
    <Page title={title} action={mayAct && action?.(query.data)}>
      {foreign ? <ForeignClaim /> : searching ? <Skeleton /> : <Loaded query={query}>{children}</Loaded>}
    </Page>
  )
}
