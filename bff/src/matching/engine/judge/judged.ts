import type { At } from '@huiqi/shared/condition'
import { compileProgram, type Feature, matchBits, type RuleMatches } from '@huiqi/shared/population'
import type { PolicyRule } from '@huiqi/shared/rule'
import type { Store } from '../store/population.ts'
import { type Amounts, newAmounts } from './amounts.ts'
import { type AtomBits, newAtomBits } from './atom-bits.ts'
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

/** Questions: 2 bits an enterprise each. */
const ATOMS_KEPT = 256
/** Amounts of benefits: 16 bytes an enterprise each. */
const BENEFITS_KEPT = 4
/** Rules with who they reach: 2 bits an enterprise each. */
const RULES_KEPT = 8

export function newJudgeAll(store: Store): JudgeAll {
  const sources = newSources(store)
  const atoms = keepRecent<AtomBits>(ATOMS_KEPT)
  const benefits = keepRecent<Amounts>(BENEFITS_KEPT)
  const rules = keepRecent<Judged>(RULES_KEPT)

  function judge(rule: PolicyRule, at: At): Judged {
    const program = compileProgram([{ condition: rule.condition, at }])
    const [matches] = matchBits(program, store.register.count(), ({ feature, atom }) => {
      const asked = withOneAtom(program.features[feature]!, atom)
      const key = JSON.stringify([at.date, asked.kind, asked.key, asked.atoms.map(describe)])
      return atoms.get(key, () => newAtomBits(store, sources, asked, at.date)).bits
    })
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
      for (const atom of atoms.values()) atom.update(row)
      for (const amounts of benefits.values()) amounts.update(row)
    },
    clear: () => {
      for (const kept of [rules, sources, atoms, benefits]) kept.clear()
    },
  }
}

const withOneAtom = (feature: Feature, atom: number): Feature =>
  ({ ...feature, atoms: [feature.atoms[atom]] }) as Feature

/** JSON has no infinity. */
const describe = (atom: object | null): unknown =>
  atom && Object.values(atom).map((value) => (typeof value === 'number' ? String(value) : value))
