import { clientOf, newKey } from './client.ts'
import { signIn } from './sign-in.ts'
import type { Product } from './start-product.ts'
import { until } from './until.ts'

export type RosterLine = { readonly uscc: string; readonly name: string; readonly yuan: string }

/** The file a department uploads: the template's columns. */
export const rosterCsv = (lines: readonly RosterLine[]): string =>
  [
    '统一社会信用代码,企业名称,金额(元),兑付依据',
    ...lines.map(({ uscc, name, yuan }) => `${uscc},${name},${yuan},`),
  ].join('\n')

export type Staged = { readonly rosterId: string; readonly version: number }

/** Makes a roster for a policy and fills it from a file; answers once every line is taken or refused. */
export async function uploadRoster(
  product: Pick<Product, 'url'>,
  {
    officer,
    policyId,
    csv,
    withinMs = 60_000,
  }: { officer: string; policyId: string; csv: string | Uint8Array; withinMs?: number },
): Promise<Staged> {
  const token = await signIn(product, officer)
  const api = clientOf(product, token)
  const { id, version } = await api.roster.create.mutate({ key: newKey(), policyId, kind: 'imported' })
  const body = new FormData()
  body.append('file', new Blob([csv as BlobPart], { type: 'text/csv' }), 'roster.csv')
  const response = await fetch(`${product.url}/api/roster/${id}/file?version=${version}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body,
  })
  if (!response.ok) throw new Error(`the file was refused: ${response.status} ${await response.text()}`)
  const filled = await until(
    'the file to be read',
    async () => {
      const roster = await api.roster.get.query({ rosterId: id })
      if (roster.status === 'failed') throw new Error(`the file could not be read: ${roster.failure}`)
      return roster.status === 'open' && roster
    },
    withinMs,
  )
  return { rosterId: id, version: filled.version }
}

type Office = { readonly officer: string; readonly reviewer: string; readonly finance: string }

/** Reviews the roster before its release, has finance authorise it, and releases it: confirming leads straight to payment. */
export async function releaseReviewed(
  product: Pick<Product, 'url'>,
  staged: Staged,
  office: Office,
  withinMs = 120_000,
): Promise<void> {
  const { rosterId } = staged
  const as = async (persona: string) => clientOf(product, await signIn(product, persona))
  const opinion = {
    key: newKey(),
    rosterId,
    version: staged.version,
    opinionBasis: '经审核，名单企业符合条件，同意兑付。',
  }
  const reviewed = await (await as(office.reviewer)).roster.review.mutate(opinion)
  const authorise = { key: newKey(), rosterId, version: reviewed.version }
  const authorised = await (await as(office.finance)).roster.authorise.mutate(authorise)
  await release(product, { rosterId, version: authorised.version }, office.officer, withinMs)
}

/** Releases the roster and waits until every enterprise has its offer. */
export async function release(
  product: Pick<Product, 'url'>,
  { rosterId, version }: Staged,
  officer: string,
  withinMs = 120_000,
): Promise<void> {
  const { roster } = clientOf(product, await signIn(product, officer))
  await roster.release.mutate({ key: newKey(), rosterId, version })
  const released = async () => (await roster.get.query({ rosterId })).status === 'released'
  await until('the roster to be released', released, withinMs)
}
