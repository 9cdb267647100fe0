import type { At } from '@huiqi/shared/condition'
import { compileProgram, matchAll, type RuleMatches } from '@huiqi/shared/population'
import type { PolicyRule } from '@huiqi/shared/rule'
import type { Store } from '../store/population.ts'
import { type Amounts, newAmounts } from './amounts.ts'
import { type CodedColumn, newCodedColumn } from './coded-column.ts'
import { keepRecent } from './keep-recent.ts'
import { newSources } from './sources.ts'

/** Who a rule reaches, as bits by row, and what it pays to each. */
export interface Judged extends RuleMatches {
  readonly amounts: Amounts
}

/** Judges rules over everybody. What an edit leaves alone is kept from the last time. */
export interface JudgeAll {
  readonly judge: (rule: PolicyRule, at: At) => Judged
  /** The facts of a row changed. */
  readonly update: (row: number) => void
  /** More than rows changed: there are new columns, or more rows than there was room for. */
  readonly clear: () => void
}

/** Encoded features: a byte an enterprise each. */
const COLUMNS_KEPT = 48
/** Amounts of benefits: 16 bytes an enterprise each. */
const BENEFITS_KEPT = 4
/** Rules with who they reach: 2 bits an enterprise each. */
const RULES_KEPT = 8

export function newJudgeAll(store: Store): JudgeAll {
  const sources = newSources(store)
  const columns = keepRecent<CodedColumn>(COLUMNS_KEPT)
  const benefits = keepRecent<Amounts>(BENEFITS_KEPT)
  const rules = keepRecent<Judged>(RULES_KEPT)

  function judge(rule: PolicyRule, at: At): Judged {
    const program = compileProgram([{ condition: rule.condition, at }])
    const features = program.features.map((feature) => {
      const key = JSON.stringify([at.date, feature.kind, feature.key, feature.atoms.map((atom) => describe(atom))])
      return columns.get(key, () => newCodedColumn(store, sources, feature, at.date)).feature
    })
    const [matches] = matchAll({ program, count: store.register.count(), features })
    const amounts = benefits.get(JSON.stringify([rule.benefit.amount, at]), () =>
      newAmounts(sources, rule.benefit, at, store.register.capacity()),
    )
    return { ...matches!, amounts }
  }

  return {
    judge: (rule, at) => rules.get(JSON.stringify([rule.condition, rule.benefit.amount, at]), () => judge(rule, at)),
    update: (row) => {
      rules.clear()
      sources.update(row)
      for (const column of columns.values()) column.update(row)
      for (const amounts of benefits.values()) amounts.update(row)
    },
    clear: () => {
      for (const kept of [rules, sources, columns, benefits]) kept.clear()
    },
  }
}

/** JSON has no infinity. */
const describe = (atom: object | null): unknown =>
  atom && Object.values(atom).map((value) => (typeof value === 'number' ? String(value) : value))
