import { ask } from '../product/database.ts'
import { releaseReviewed, rosterCsv, uploadRoster } from '../product/roster.ts'
import { signIn } from '../product/sign-in.ts'
import type { Product } from '../product/start-product.ts'

/** One offer somebody will confirm or decline. */
export type Offer = {
  readonly claimId: string
  readonly uscc: string
  readonly accountId: string
  readonly version: number
}

export type World = { readonly offers: readonly Offer[]; readonly token: string }

/** The handler who acts for all of them: one session, many enterprises. */
const HANDLER = 'handler-many'
const OFFICE = { officer: 'kjj-officer', reviewer: 'kjj-reviewer', finance: 'czj-finance' }

/** Releases a reviewed roster of `count` enterprises and authorises one handler for each. */
export async function prepare(product: Product, count: number): Promise<World> {
  const enterprises = await ask<{ uscc: string; name: string }>(
    product,
    `select e.uscc, e.name from enterprise e join account a on a.uscc = e.uscc and a.superseded_at is null
     where e.region like '3202%' order by e.uscc limit $1`,
    [count],
  )
  if (enterprises.length < count) throw new Error(`the sample city has only ${enterprises.length} enterprises to pay`)
  const csv = rosterCsv(
    enterprises.map(({ uscc, name }, index) => ({ uscc, name, yuan: `${1000 + index}.${(index % 90) + 10}` })),
  )
  const staged = await uploadRoster(product, { officer: OFFICE.officer, policyId: 'P021', csv })
  await releaseReviewed(product, staged, OFFICE)
  await ask(
    product,
    `insert into membership (uscc, person_id, kind, name_masked, granted_at)
     select c.uscc, p.id, 'handler', p.name_masked, now() from claim c, person p
     where p.subject = 'oidc|' || $1 on conflict do nothing`,
    [HANDLER],
  )
  const offers = await ask<Offer>(
    product,
    `select c.id as "claimId", c.uscc, c.version, a.id as "accountId" from claim c
     join account a on a.uscc = c.uscc and a.superseded_at is null where c.state = 'offered' order by c.id`,
  )
  return { offers, token: await signIn(product, HANDLER) }
}
