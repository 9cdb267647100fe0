import { read, write } from '../source/edit.ts'
import type { Place } from '../source/path.ts'
import { problemsAt } from '../source/problems.ts'
import { useRule } from './rule-context.ts'

/** What lies at a place of the rule, how to put something else there, and what is wrong with it. */
export function usePlace(place: Place) {
  const { source, edit, problems } = useRule()
  const wrong = problemsAt(problems, place)
  return {
    value: read(source, place.path),
    /** `undefined` takes the key away. */
    set: (value: unknown) => edit((rule) => write(rule, place.path, value)),
    problem: wrong[0]?.message ?? null,
  }
}
