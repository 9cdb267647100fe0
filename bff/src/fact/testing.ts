import { randomUUID } from 'node:crypto'
import { makeUscc } from '@huiqi/shared/uscc'
import { sql } from 'kysely'
import { startTestServer } from '../testing/test-server.ts'
import type { FactImportView } from './views.ts'

const departments = {
  shuiwu: ['无锡市税务局', ['tax']],
  tjj: ['无锡市统计局', ['stats']],
  rsj: ['无锡市人社局', ['hr']],
  kjj: ['无锡市科技局', ['science', 'industry']],
  scjg: ['无锡市市场监管局', ['market']],
  idle: ['无锡市信访局', []],
} as const
export type DepartmentCode = keyof typeof departments

/** The n-th enterprise of the world. */
export const usccOf = (n: number): string => makeUscc('91', '320213', `MA${String(n).padStart(7, '0')}`)

export const LONG = '统一社会信用代码,指标,期间,数值,单位,数据日期'

export type FactWorld = Awaited<ReturnType<typeof startFactWorld>>

/** Departments with an officer each, a reviewer of the tax office, and a register of enterprises. */
export async function startFactWorld(enterprises = 20) {
  const product = await startTestServer()
  const tokens = new Map<string, string>()
  for (const sub of [...Object.keys(departments), 'reviewer'])
    tokens.set(sub, await product.signIn({ sub, name: '王明' }))
  await product.system(async (tx) => {
    for (const [code, [name, duties]] of Object.entries(departments))
      await tx
        .insertInto('department')
        .values({ code, name, kind: 'policy', region: '320200', phone: '0510-00000000', duties: [...duties] })
        .execute()
    for (const sub of tokens.keys())
      await tx
        .insertInto('staff')
        .values({
          personId: tx.selectFrom('person').select('id').where('subject', '=', `oidc|${sub}`).$asScalar(),
          departmentCode: sub === 'reviewer' ? 'shuiwu' : sub,
          roles: [sub === 'reviewer' ? 'reviewer' : 'officer'],
        })
        .execute()
    const usccs = Array.from({ length: enterprises }, (_, index) => usccOf(index + 1))
    await sql`insert into enterprise (uscc, name, region)
      select uscc, '示例·' || uscc, '320213' from unnest(${usccs}::text[]) as e(uscc)`.execute(tx)
  })
  type As = DepartmentCode | 'reviewer'
  const authorised = (as: As) => ({ authorization: `Bearer ${tokens.get(as)}` })
  const api = (as: As = 'shuiwu') => product.as(tokens.get(as)!).fact
  const upload = (
    body: string | Buffer | FormData,
    { as = 'shuiwu', id = randomUUID(), headers = {} }: { as?: As; id?: string; headers?: Record<string, string> } = {},
  ) =>
    fetch(`${product.url}/api/fact/${id}/file`, {
      method: 'POST',
      body: typeof body === 'string' || body instanceof FormData ? body : new Uint8Array(body),
      // A kept connection would be closed while a large file is being made.
      headers: { connection: 'close', ...authorised(as), ...headers },
    })
  return {
    ...product,
    api,
    upload,
    token: (as: As) => tokens.get(as)!,
    get: (path: string, as: As = 'shuiwu') => fetch(`${product.url}${path}`, { headers: authorised(as) }),
    /** Sends a file, lets it be read, and answers how it stands. */
    send: async (body: string | Buffer | FormData, as: DepartmentCode = 'shuiwu'): Promise<FactImportView> => {
      const answer = await upload(body, { as })
      if (answer.status !== 200) throw new Error(await answer.text())
      const { id } = (await answer.json()) as FactImportView
      await product.runJobs()
      return api(as).get({ importId: id })
    },
    /** A long table of these lines after the enterprise's code. */
    long: (...lines: readonly (readonly [number | string, string])[]): string =>
      [LONG, ...lines.map(([of, rest]) => `${typeof of === 'number' ? usccOf(of) : of},${rest}`)].join('\n'),
    codes: async (importId: string, as: DepartmentCode = 'shuiwu') =>
      (await api(as).problems({ importId })).problems.map(({ line, column, code }) => [line, column, code]),
    facts: () =>
      product.system((tx) =>
        tx.selectFrom('fact').select(['uscc', 'attribute', 'period', 'value', 'source', 'asOf']).execute(),
      ),
    factOf: (n: number, attribute: string, period = '') =>
      product.system((tx) =>
        tx
          .selectFrom('fact')
          .select(['value', 'source', 'asOf'])
          .where('uscc', '=', usccOf(n))
          .where('attribute', '=', attribute)
          .where('period', '=', period)
          .executeTakeFirst(),
      ),
    count: async (query: string, values: unknown[] = []): Promise<number> =>
      Number((await product.workerPool.query(`select count(*) from ${query}`, values)).rows[0].count),
  }
}
