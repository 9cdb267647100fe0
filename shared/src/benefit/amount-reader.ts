import type { Compile, EnterpriseFacts, Interval, Item, Reader } from '../condition/index.ts'
import { type AmountStep, step } from './steps.ts'
import type { Amount } from './syntax.ts'

/** What is known of an amount, in 分; its steps are written down where a list is given. */
export interface AmountReader extends Omit<Reader<Interval>, 'read'> {
  readonly read: (facts: EnterpriseFacts, item: Item | null, steps?: AmountStep[]) => Interval
}

/** The compilers of terms and conditions; whoever reads those from elsewhere than facts also gives the sums over items. */
export interface AmountSource extends Compile {
  readonly itemSum?: (amount: ItemSum) => Reader<Interval>
}

export type ItemSum = Extract<Amount, { amount: 'for_each' }>

/** Handed down, so that amounts may hold amounts. */
export interface AmountCompile extends AmountSource {
  readonly amount: (amount: Amount) => AmountReader
}

/** An amount worked out from another, with a line of its own unless nothing changed. */
export function mapped(inner: AmountReader, text: string, change: (amount: Interval) => Interval): AmountReader {
  return {
    key: `${text}(${inner.key})`,
    inputs: inner.inputs,
    read: (facts, item, steps) => {
      const before = inner.read(facts, item, steps)
      const after = change(before)
      if (steps && (after.lo !== before.lo || after.hi !== before.hi)) steps.push(step(text, after))
      return after
    },
  }
}
