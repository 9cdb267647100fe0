import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { recordFacts } from '../../fact/record.ts'
import { type RosterWorld, startRosterWorld } from '../../testing/roster-world.ts'
import type { DraftFields } from './views.ts'

export type DeskWorld = Awaited<ReturnType<typeof startDeskWorld>>
type Name = Parameters<RosterWorld['token']>[0]

export const refused = (code: string) => ({ cause: expect.objectContaining({ code }) })
export const key = () => randomUUID()
export const TODAY = '2026-11-20'

export const CONDITION = { text: '上年营业收入不低于500万元', of: 'revenue[Y-1]', op: '>=', value: '500万元' }
/** A draft without a fault. */
export const EDITED: DraftFields = {
  source: { condition: CONDITION, benefit: { fixed: '40万元', shares: { city: '25%', district: '75%' } } },
  summary: '营业收入达到 500 万元，奖励 40 万元',
  basis: '锡示例〔2026〕3号 第二条',
  period: 'Y-1',
  validFrom: TODAY,
  validTo: null,
}

/** A department with the policies `drawn` and `listed` and its people at the desk. */
export async function startDeskWorld(enterprises = 1) {
  const world = await startRosterWorld(enterprises)
  const desk = (name: Name) => world.as(world.token(name)).desk
  return {
    ...world,
    desk,
    start: async (policyId = 'drawn', name: Name = 'officer') =>
      (await desk(name).startDraft({ key: key(), policyId })).versionId,
    /** Saves over what is there now. */
    save: async (versionId: string, fields: Partial<DraftFields> = {}, name: Name = 'officer') => {
      const { revision } = await desk('officer').draft({ versionId })
      return desk(name).saveDraft({ key: key(), versionId, revision, ...EDITED, ...fields })
    },
    /** Publishes what is there now. */
    publish: async (
      versionId: string,
      { as = 'reviewer', ...dates }: { as?: Name; validFrom?: string; validTo?: string | null } = {},
    ) => {
      const { revision } = await desk('officer').draft({ versionId })
      return desk(as).publish({ key: key(), versionId, revision, validFrom: TODAY, validTo: null, ...dates })
    },
    /** A fact that has come after the first load. */
    change: (fact: { uscc: string; attribute: string; period: string; value: number }) =>
      world.system((tx) =>
        recordFacts(tx, [{ ...fact, source: 'tax', asOf: TODAY }], {
          cause: 'import:test',
          now: world.app.clock(),
        }),
      ),
    /** Versions and states of a policy, the oldest first. */
    states: async (policyId = 'drawn'): Promise<string[]> =>
      (
        await world.workerPool.query(
          'select version, status from policy_version where policy_id = $1 order by version',
          [policyId],
        )
      ).rows.map(({ version, status }) => `${version} ${status}`),
  }
}
