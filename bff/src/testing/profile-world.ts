import type { FactValue } from '@huiqi/shared/condition'
import { toJson } from '../db/json-column.ts'
import { YUNSHAN } from './fixtures.ts'
import { startMatchWorld } from './match-world.ts'

/** Offices that answer for data, each with its officer; the last has nobody's duty but the platform's. */
const offices = {
  tax: { code: 'shuiwu', name: '无锡市税务局', kind: 'policy', duties: ['tax'] },
  hr: { code: 'rsj', name: '无锡市人社局', kind: 'policy', duties: ['hr'] },
  market: { code: 'scjg', name: '无锡市市场监管局', kind: 'joint', duties: ['market'] },
  platform: { code: 'spj', name: '无锡市行政审批局', kind: 'platform', duties: ['platform'] },
} as const
type Office = keyof typeof offices

type GivenFact = { readonly period?: string; readonly asOf?: string; readonly source?: string }

/** The match world with offices that answer for data, and a policy that asks for last year's turnover. */
export async function startProfileWorld() {
  const match = await startMatchWorld()
  await match.givePolicy({
    id: 'short',
    rule: {
      condition: { text: '上年营业收入不低于1500万元', of: 'revenue[Y-1]', op: '>=', value: '1500万元' },
      benefit: { fixed: '10万元' },
    },
  })
  const signInAll = async () => {
    const people = [...Object.keys(offices), 'reviewer', 'li', 'wu']
    const tokens = await Promise.all(
      people.map(async (sub) => [sub, await match.signIn({ sub, name: '王明' })] as const),
    )
    return new Map(tokens)
  }
  let tokens = await signInAll()
  await match.system(async (tx) => {
    const join = async (sub: string, departmentCode: string, role: 'officer' | 'reviewer') => {
      const { id } = await tx
        .selectFrom('person')
        .select('id')
        .where('subject', '=', `oidc|${sub}`)
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('staff')
        .values({ personId: id, departmentCode, roles: [role] })
        .execute()
    }
    for (const [sub, { duties, ...office }] of Object.entries(offices)) {
      await tx
        .insertInto('department')
        .values({ ...office, region: '320200', phone: '0510-00001005', duties: [...duties] })
        .execute()
      await join(sub, office.code, 'officer')
    }
    await join('reviewer', 'shuiwu', 'reviewer')
  })
  const staff = (sub: Office | 'reviewer') => match.as(tokens.get(sub)!).profile
  return {
    ...match,
    owner: () => match.as(tokens.get('li')!, YUNSHAN.uscc).profile,
    officer: (office: Office = 'tax') => staff(office),
    reviewer: () => staff('reviewer'),
    /** Days later everybody signs in again. */
    goTo: async (at: string) => {
      match.setNow(at)
      tokens = await signInAll()
    },
    giveFact: (
      attribute: string,
      value: FactValue,
      { period = '', asOf = '2026-11-01', source = 'tax' }: GivenFact = {},
    ) =>
      match.system((tx) =>
        tx
          .insertInto('fact')
          .values({
            uscc: YUNSHAN.uscc,
            attribute,
            period,
            value: toJson(value),
            source,
            asOf,
            recordedAt: match.app.clock(),
          })
          .onConflict((conflict) =>
            conflict.columns(['uscc', 'attribute', 'period']).doUpdateSet({ value: toJson(value), asOf, source }),
          )
          .execute(),
      ),
    fact: (attribute: string, period = '') =>
      match.system((tx) =>
        tx
          .selectFrom('fact')
          .select(['value', 'source', 'asOf'])
          .where('attribute', '=', attribute)
          .where('period', '=', period)
          .executeTakeFirst(),
      ),
    changes: () => match.system((tx) => tx.selectFrom('factChange').select(['cause', 'before', 'after']).execute()),
    messages: async () => (await match.as(tokens.get('li')!, YUNSHAN.uscc).message.list({})).messages,
    events: async (id: string): Promise<string[]> => {
      const { rows } = await match.workerPool.query(
        'select action from audit_event where subject_id = $1 order by seq',
        [id],
      )
      return rows.map(({ action }) => action)
    },
    /** Nothing known, nothing asked, nothing told. */
    clear: () =>
      match.system(async (tx) => {
        for (const table of ['correction', 'factChange', 'fact', 'message'] as const)
          await tx.deleteFrom(table).execute()
      }),
  }
}
