import { civilDate } from '@huiqi/shared/workday'
import type { Tx } from '../db/database.ts'
import { checkRecord, type Reason, type ToldChange, usccOf } from './check-record.ts'
import type { FactRecord } from './file/record.ts'
import { type Recorded, recordFacts } from './record.ts'
import {
  type FactImport,
  findContradicted,
  findRegistered,
  insertProblems,
  type ProblemLine,
  rememberTold,
} from './store.ts'

export type BatchCounts = { readonly changed: number; readonly unchanged: number; readonly problems: number }

/** Checks records, takes what is good of them and keeps what is wrong with the rest. */
export async function takeBatch(
  tx: Tx,
  { id }: Pick<FactImport, 'id'>,
  records: readonly FactRecord[],
  now: Date,
): Promise<BatchCounts> {
  const registered = await findRegistered(
    tx,
    records.flatMap((record) => usccOf(record) ?? []),
  )
  const today = civilDate(now)
  const wrong = new Map<number, Reason[]>()
  const tell = (line: number, reasons: readonly Reason[]) => wrong.set(line, [...(wrong.get(line) ?? []), ...reasons])
  const told = records.flatMap((record) => {
    const { changes, reasons } = checkRecord(record, { today, isRegistered: registered.has(usccOf(record) ?? '') })
    if (reasons.length > 0) tell(record.line, reasons)
    return changes
  })
  let [changed, unchanged] = [0, 0]
  for (const wave of inWaves(told)) {
    const { recorded, refused } = await takeWave(tx, id, wave, now)
    changed += recorded.changed
    unchanged += recorded.unchanged
    for (const { change, reason } of refused) tell(change.line, [reason])
  }
  const problems = records.flatMap(({ line, cells }): ProblemLine[] => {
    const reasons = wrong.get(line)
    return reasons ? [{ line, cells, reasons }] : []
  })
  await insertProblems(tx, id, problems)
  return { changed, unchanged, problems: problems.length }
}

/** Changes in the order of the file, cut so that no group has two about the same fact; nearly always it is one group. */
function inWaves(changes: readonly ToldChange[]): ToldChange[][] {
  const times = new Map<string, number>()
  const waves: ToldChange[][] = []
  for (const change of changes) {
    const fact = `${change.uscc} ${change.attribute} ${change.period}`
    const wave = times.get(fact) ?? 0
    times.set(fact, wave + 1)
    if (wave === waves.length) waves.push([])
    waves[wave]!.push(change)
  }
  return waves
}

type Refused = { readonly change: ToldChange; readonly reason: Reason }

async function takeWave(
  tx: Tx,
  importId: string,
  wave: readonly ToldChange[],
  now: Date,
): Promise<{ recorded: Recorded<ToldChange>; refused: readonly Refused[] }> {
  const contradicted = await findContradicted(tx, importId, wave)
  const good = wave.filter((change) => !contradicted.has(change))
  const recorded = await recordFacts(tx, good, { cause: `import:${importId}`, now })
  const outdated = new Map(recorded.outdated.map(({ change, knownAsOf }) => [change, knownAsOf]))
  await rememberTold(
    tx,
    importId,
    good.filter((change) => !outdated.has(change)),
  )
  const refuse = (change: ToldChange, code: string, message: string): Refused => ({
    change,
    reason: { column: change.column, value: change.text, code, message },
  })
  return {
    recorded,
    refused: [
      ...[...contradicted].map(([change, line]) =>
        refuse(change, 'CONTRADICTED', `与第 ${line} 行说的是同一天的同一个值，但数值不同，请只留对的一行。`),
      ),
      ...[...outdated].map(([change, knownAsOf]) =>
        refuse(change, 'OUTDATED', `已有更新的数据（数据日期 ${knownAsOf}），这个值没有采用。`),
      ),
    ],
  }
}
