import type { SampleEnterprise } from '@huiqi/bff/sample/index'
import { clientFor, newKey } from '../product/client.ts'
import { release, releaseReviewed, rosterCsv, uploadRoster } from '../product/roster.ts'
import type { Product } from '../product/start-product.ts'
import { until } from '../product/until.ts'

/** 高新技术企业首次认定奖励: the city pays a third, the district two thirds. */
export const POLICY = { id: 'P021', title: '高新技术企业首次认定奖励' } as const
export const OFFICE = { officer: 'kjj-officer', reviewer: 'kjj-reviewer', finance: 'czj-finance' } as const

type Offered = {
  readonly enterprises: readonly SampleEnterprise[]
  readonly yuan?: string
  /** Reviewed before release: confirming leads straight to payment. */
  readonly reviewed?: boolean
}

/** The department's part up to the offer. @returns one claim for each enterprise, in their order */
export async function offer(
  product: Product,
  { enterprises, yuan = '300000', reviewed = true }: Offered,
): Promise<string[]> {
  const csv = rosterCsv(enterprises.map(({ uscc, name }) => ({ uscc, name, yuan })))
  const staged = await uploadRoster(product, { officer: OFFICE.officer, policyId: POLICY.id, csv })
  if (reviewed) await releaseReviewed(product, staged, OFFICE)
  else await release(product, staged, OFFICE.officer)
  return claimsOf(product, staged.rosterId, enterprises)
}

/** The claims a roster's release made for these enterprises, in their order. */
export async function claimsOf(product: Product, rosterId: string, enterprises: readonly SampleEnterprise[]) {
  const { roster } = await clientFor(product, OFFICE.officer)
  const { rows } = await roster.rows.query({ rosterId })
  return enterprises.map(({ uscc, name }) => {
    const claimId = rows.find((row) => row.uscc === uscc)?.claimId
    if (!claimId) throw new Error(`${name} got no offer`)
    return claimId
  })
}

/** One offer, for the enterprise of a journey. */
export async function offerTo(product: Product, enterprise: SampleEnterprise, rest: Partial<Offered> = {}) {
  const [claimId] = await offer(product, { ...rest, enterprises: [enterprise] })
  return claimId!
}

type Answer = { readonly outcome: 'upheld' } | { readonly outcome: 'amended'; readonly amountFen: number }

/** The department answers the claim's dispute. */
export async function answerDispute(product: Product, claimId: string, decision: Answer, answer: string) {
  const { claim } = await clientFor(product, OFFICE.reviewer)
  const { version } = await claim.staffGet.query({ claimId })
  await claim.answerDispute.mutate({ key: newKey(), claimId, version, answer, decision })
}

/** 兑付意见 for one claim. */
export async function approve(product: Product, claimId: string) {
  const { claim } = await clientFor(product, OFFICE.reviewer)
  const { version } = await claim.staffGet.query({ claimId })
  const decision = { outcome: 'approve', basis: '首次认定，符合条件，同意兑付。' } as const
  await claim.review.mutate({ key: newKey(), claims: [{ claimId, version }], decision })
}

/** Finance pays these claims in one batch, as soon as they can be paid. */
export async function pay(product: Product, claimIds: readonly string[]) {
  const { payout } = await clientFor(product, OFFICE.finance)
  await until('the claims to be payable', async () => {
    const { rows } = await payout.payable.query({})
    return claimIds.every((id) => rows.some(({ claimId }) => claimId === id))
  })
  await payout.pay.mutate({ key: newKey(), claimIds: [...claimIds] })
}
