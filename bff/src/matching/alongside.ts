import type { Alongside } from '@huiqi/shared/selection'
import type { StoredGroup } from '../policy/groups.ts'

/** Who else is in the policy's groups, among `titles` (those at hand, by id). */
export function alongsideOf(
  policyId: string,
  groups: readonly StoredGroup[],
  titles: ReadonlyMap<string, string>,
): readonly Alongside[] {
  const own = groups.filter(({ members }) => members.includes(policyId))
  const notes = own.flatMap(({ text, rule, members }): Alongside[] => {
    const others = members.flatMap((id) => (id === policyId ? [] : (titles.get(id) ?? [])))
    return others.length === 0 ? [] : [{ text, together: rule === 'stack', others }]
  })
  const byText = new Map<string, Alongside>()
  for (const note of notes)
    byText.set(note.text, { ...note, others: [...(byText.get(note.text)?.others ?? []), ...note.others] })
  return [...byText.values()]
}
