import { type SampleEnterprise, sampleEnterprises } from '@huiqi/bff/sample/index'
import { DEAD_NUMBER_SUFFIX } from '@huiqi/bff/sandbox/sms'
import { ask } from '../product/database.ts'
import type { Product } from '../product/start-product.ts'

/** Companies of the city that can be paid and reached; the personas' own are left to their stories. */
const companies = sampleEnterprises().filter(
  ({ account, entityType, featured, legalRepresentative }) =>
    account && entityType === '企业' && !featured && !legalRepresentative.phone.endsWith(DEAD_NUMBER_SUFFIX),
)
let taken = 0

/** Companies nobody else in this file has to do with. */
export function takeEnterprises(count: number): SampleEnterprise[] {
  const next = companies.slice(taken, taken + count)
  if (next.length < count) throw new Error('the sample city has no more companies')
  taken += count
  return next
}

/** The enterprise of a persona's story: 0 云杉, 1 青石, 2 禾苗, 3 远帆, 4 明湖. */
export const storyEnterprise = (place: number): SampleEnterprise => sampleEnterprises()[place]!

/** From now on the persona acts for the enterprise. */
export async function letActFor(product: Product, persona: string, uscc: string): Promise<void> {
  await ask(
    product,
    `insert into membership (uscc, person_id, kind, name_masked, granted_at)
     select $1, id, 'handler', name_masked, now() from person where subject = 'oidc|' || $2`,
    [uscc, persona],
  )
}

/** A company nobody else has to do with, for which this persona acts. */
export async function takeEnterpriseOf(product: Product, persona: string): Promise<SampleEnterprise> {
  const [enterprise] = takeEnterprises(1)
  await letActFor(product, persona, enterprise!.uscc)
  return enterprise!
}
