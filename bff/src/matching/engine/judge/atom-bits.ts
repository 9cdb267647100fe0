import { NO, type Truth, YES } from '@huiqi/shared/condition'
import { type Coder, coderOf, type Feature, type RuleMatches } from '@huiqi/shared/population'
import type { Store } from '../store/population.ts'
import type { CodeSource } from './code-source.ts'
import type { Sources } from './sources.ts'

/** For whom one question to a feature is answered yes, or may be. Follows what changes, told of the row. */
export interface AtomBits {
  readonly bits: RuleMatches
  readonly update: (row: number) => void
}

/** @param feature with this one question */
export function newAtomBits({ register }: Store, sources: Sources, feature: Feature, date: string): AtomBits {
  const coder = coderOf(feature)
  const { codeOf, update } = codesOf(sources, feature, coder, date)
  const words = Math.ceil(register.capacity() / 32)
  const [eligible, maybe] = [new Int32Array(words), new Int32Array(words)]
  const truths: Truth[] = []
  const truthOf = (row: number): Truth => {
    const code = codeOf(row)
    while (code >= truths.length) truths.push(coder.truth(0, truths.length))
    return truths[code]!
  }
  const count = register.count()
  for (let word = 0; word < words; word += 1) {
    let [yes, may] = [0, 0]
    for (let row = word * 32, bit = 1; row < count && bit !== 0; row += 1, bit <<= 1) {
      const truth = truthOf(row)
      if (truth === YES) yes |= bit
      if (truth !== NO) may |= bit
    }
    eligible[word] = yes
    maybe[word] = may
  }
  return {
    bits: { eligible, maybe },
    update: (row) => {
      update(row)
      const truth = truthOf(row)
      setBit(eligible, row, truth === YES)
      setBit(maybe, row, truth !== NO)
    },
  }
}

function setBit(words: Int32Array, row: number, on: boolean): void {
  const bit = 1 << (row & 31)
  words[row >>> 5] = on ? words[row >>> 5]! | bit : words[row >>> 5]! & ~bit
}

interface Codes {
  readonly codeOf: (row: number) => number
  readonly update: (row: number) => void
}

function codesOf(sources: Sources, feature: Feature, coder: Coder, date: string): Codes {
  switch (feature.kind) {
    case 'number': {
      const { coded, update } = sources.numbers(feature, date)
      return { codeOf: coded(coder), update }
    }
    case 'names':
      return codesByPlace(sources.names(feature, date), coder.encodeNames!)
    case 'truth':
      return codesByPlace(sources.truths(feature, date), (truth) => truth)
  }
}

function codesByPlace<T>({ placeOf, values, update }: CodeSource<T>, encode: (value: T) => number): Codes {
  const codes: number[] = []
  const codeOf = (row: number) => {
    const place = placeOf(row)
    for (let next = codes.length; next <= place; next += 1) codes.push(encode(values[next]!))
    return codes[place]!
  }
  return { codeOf, update }
}
