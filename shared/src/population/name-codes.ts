import { type StringSet, setTest, type Test, type Truth } from '../condition/index.ts'

export type NameAtom = Pick<Extract<Test, { test: 'set' }>, 'mode' | 'values' | 'hierarchy'>

/** Sets of names that no atom tells apart share a code; codes are numbered as they turn up. */
export interface NameCodes {
  readonly codeOf: (set: StringSet) => number
  readonly truth: (atom: number, code: number) => Truth
  readonly size: () => number
}

const maxRemembered = 100_000
/** Stands for a set of no names among remembered ones. */
const none = '\0'

export function nameCodes(atoms: readonly NameAtom[]): NameCodes {
  const tests = atoms.map(setTest)
  const truths: Truth[][] = []
  const bySignature = new Map<string, number>()
  const bySet = new Map<string, number>()

  let unknown: number | null = null

  function judge(set: StringSet): number {
    const signature = tests.map((test) => test(set))
    const key = signature.join('')
    const present = bySignature.get(key)
    if (present !== undefined) return present
    truths.push(signature)
    bySignature.set(key, truths.length - 1)
    return truths.length - 1
  }

  return {
    codeOf: (set) => {
      if (set === null) {
        unknown ??= judge(null)
        return unknown
      }
      // Most sets have one name, which needs no joining.
      const key = set.length === 1 ? set[0]! : set.length === 0 ? none : set.join('\n')
      const remembered = bySet.get(key)
      if (remembered !== undefined) return remembered
      const code = judge(set)
      if (bySet.size < maxRemembered) bySet.set(key, code)
      return code
    },
    truth: (atom, code) => truths[code]![atom]!,
    size: () => truths.length,
  }
}
