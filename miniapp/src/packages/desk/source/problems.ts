import { parsePolicyRule } from '@huiqi/shared/rule'
import type { RuleSource } from './edit.ts'
import { isWithin, type Place } from './path.ts'

/** What is wrong, and where. */
export interface Problem {
  /** `/condition/all/2/value` */
  readonly path: string
  readonly message: string
}

/** What the rule's own language finds wrong: the same reading that the server does, at once. */
export function problemsOf(source: RuleSource): readonly Problem[] {
  const parsed = parsePolicyRule(source)
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => ({ path, message: inWords(message) }))
}

/** The parser also speaks to who writes policy files; at the desk nobody sees their keys, and an empty field is one. */
const inWords = (message: string): string =>
  message.startsWith('看不懂“”') ? '这里还没有填。' : message.replace(/（[a-z_]+）/g, '').replace('指标代码或', '')

/** What is wrong at a place and below it, without what belongs to the places that show their own. */
export const problemsAt = (
  problems: readonly Problem[],
  { seen }: Place,
  apart: readonly Place[] = [],
): readonly Problem[] =>
  problems.filter(({ path }) => isWithin(path, seen) && !apart.some((place) => isWithin(path, place.seen)))
