import {
  type EnterpriseFacts,
  type Input,
  type Interval,
  isKnown,
  mergeInputs,
  NO,
  type Reader,
  scaleBy,
  type Truth,
  UNKNOWN,
  YES,
} from '../condition/index.ts'
import type { Fen } from '../money/index.ts'
import type { AmountSource } from './amount-reader.ts'
import { compileAmount } from './compile-amount.ts'
import { splitByRates } from './parse-benefit.ts'
import { type AmountStep, toMax } from './steps.ts'
import type { Benefit, Funder, ShareOut } from './syntax.ts'

export interface Share {
  readonly funder: Funder
  readonly fen: Fen
}

/** An amount as frozen with a claim. */
export interface AmountReport {
  /** The amount, where the facts settle it. */
  readonly fen: Fen | null
  /** What it is at least and at most; `max` null: no upper end is known. */
  readonly min: Fen
  readonly max: Fen | null
  /** 市区分担: adds up to `fen`. Empty while the amount or who pays is open, and where one funder pays all. */
  readonly shares: readonly Share[]
  /** Which of the benefit's ways to share it out holds; null: open, or one funder. `sharesOf` splits another amount by it. */
  readonly split: number | null
  /** Adds up to `fen`; empty where it is paid at once. */
  readonly instalments: readonly { readonly fen: Fen; readonly due: string }[]
  readonly steps: readonly AmountStep[]
}

export interface CompiledBenefit {
  readonly key: string
  readonly inputs: readonly Input[]
  /** The bare amount, for many enterprises. */
  readonly read: (facts: EnterpriseFacts) => Interval
  readonly report: (facts: EnterpriseFacts) => AmountReport
}

export function compileBenefit(benefit: Benefit, compile: AmountSource): CompiledBenefit {
  const amount = compileAmount(benefit.amount, compile)
  const shares = benefit.shares.map(({ when }) => ({ when: when === null ? null : compile.condition(when) }))
  const conditions = shares.flatMap(({ when }) => (when === null ? [] : [when]))
  return {
    key: amount.key,
    inputs: mergeInputs([amount, ...conditions]),
    read: (facts) => amount.read(facts, null),
    report: (facts) => {
      const steps: AmountStep[] = []
      const interval = amount.read(facts, null, steps)
      const fen = isKnown(interval) && Number.isFinite(interval.lo) ? interval.lo : null
      const split = splitHolding(shares, facts)
      return {
        fen,
        min: interval.lo,
        max: toMax(interval.hi),
        shares: fen === null ? [] : sharesOf(benefit, split, fen),
        split,
        instalments: fen === null ? [] : splitInstalments(fen, benefit),
        steps,
      }
    },
  }
}

type ShareCase = { readonly when: Reader<Truth> | null }

/** The first case that holds, unless one before it may. */
function splitHolding(cases: readonly ShareCase[], facts: EnterpriseFacts): number | null {
  for (const [index, { when }] of cases.entries()) {
    const truth = when === null ? YES : when.read(facts, null)
    if (truth !== NO) return truth === UNKNOWN ? null : index
  }
  return null
}

/** Who pays which part of an amount, by one of the benefit's ways to share it out; empty for null. */
export function sharesOf(benefit: Benefit, split: number | null, fen: Fen): Share[] {
  const found = split === null ? undefined : benefit.shares[split]
  return found === undefined ? [] : splitAmong(fen, found.split)
}

/** Fixed parts are taken first, in order, as far as the amount reaches; then rates of the whole; then the rest. */
function splitAmong(fen: Fen, { parts }: ShareOut): Share[] {
  const rates = parts.flatMap(({ take }) => (typeof take === 'object' ? [take] : []))
  if (rates.length === parts.length) {
    const split = splitByRates(fen, rates)
    return parts.map(({ funder }, i) => ({ funder, fen: split[i] as Fen }))
  }
  let left = fen
  const takeUpTo = (wanted: number): Fen => {
    const taken = Math.min(Math.max(wanted, 0), left)
    left -= taken
    return taken
  }
  const fixed = parts.map(({ take }) => (typeof take === 'number' ? takeUpTo(take) : 0))
  const byRate = parts.map(({ take }) => (typeof take === 'object' ? takeUpTo(Math.floor(scaleBy(fen, take))) : 0))
  return parts.map(({ funder, take }, i) => ({
    funder,
    fen: take === 'rest' ? left : (fixed[i] as Fen) + (byRate[i] as Fen),
  }))
}

function splitInstalments(fen: Fen, { instalments }: Benefit): { fen: Fen; due: string }[] {
  if (instalments.length === 0) return []
  const split = splitByRates(
    fen,
    instalments.map(({ rate }) => rate),
  )
  return instalments.map(({ due }, i) => ({ fen: split[i] as Fen, due }))
}
