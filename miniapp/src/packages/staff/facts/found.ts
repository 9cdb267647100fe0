import type { AttributeView } from '@huiqi/bff/fact/views'

/** Attributes whose name or suppliers hold what was typed; of the caller's department only, if wanted. */
export function found(all: readonly AttributeView[], text: string, mine: boolean): readonly AttributeView[] {
  const wanted = text.trim()
  return all.filter(
    (attribute) =>
      (!mine || attribute.mine) &&
      [attribute.name, attribute.owner, ...attribute.alsoFrom].some((words) => words.includes(wanted)),
  )
}
