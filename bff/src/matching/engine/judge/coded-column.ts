import { type CodedFeature, type Coder, coderOf, type Feature } from '@huiqi/shared/population'
import type { Store } from '../store/population.ts'
import type { CodeSource } from './code-source.ts'
import type { Sources } from './sources.ts'

/** A feature's codes for the questions that a rule puts to it. Follows what changes, told of the row. */
export interface CodedColumn {
  readonly feature: CodedFeature
  readonly update: (row: number) => void
}

export function newCodedColumn({ register }: Store, sources: Sources, feature: Feature, date: string): CodedColumn {
  const coder = coderOf(feature)
  const { codeOf, update } = codesOf(sources, feature, coder, date)
  const coded: CodedFeature = { ...coder, column: columnOf(new Uint8Array(register.capacity())) }
  const store = (row: number) => {
    const code = codeOf(row)
    if (code > coded.column.mask >>> 0) coded.column = columnOf(Uint32Array.from(coded.column.words))
    coded.column.words[row] = code
  }
  for (let row = 0; row < register.count(); row += 1) store(row)
  return {
    feature: coded,
    update: (row) => {
      update(row)
      store(row)
    },
  }
}

const columnOf = (words: Uint8Array | Uint32Array): CodedFeature['column'] => ({
  words,
  shift: 0,
  mask: words instanceof Uint8Array ? 0xff : -1,
})

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
