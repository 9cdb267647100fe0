import { type Compile, type EnterpriseFacts, isKnown, type OutsideFigure } from '../condition/index.ts'
import { lookUp } from './evidence.ts'
import type { MissingFigure } from './explanation.ts'
import type { PolicyRule } from './policy-rule.ts'

/** The parameters and references anywhere in a part of a rule that have no value for an enterprise, though its own facts are there. */
export function compileMissingFigures(
  part: unknown,
  compile: Compile,
  date: string,
): (facts: EnterpriseFacts) => readonly MissingFigure[] {
  const byKey = new Map<string, OutsideFigure>()
  collect(part, (figure) => byKey.set(JSON.stringify(figure), figure))
  const figures = [...byKey.values()].map((figure) => ({ figure, reader: compile.term(figure) }))
  return (facts) =>
    figures
      .filter(
        ({ reader }) => !isKnown(reader.read(facts, null)) && lookUp(reader.inputs, facts, date).missing.length === 0,
      )
      .map(({ figure }) => ({
        figure: figure.term,
        name: figure.name,
        title: figure.title,
        period: figure.term === 'ref' ? figure.period : null,
      }))
}

/** Names of the references a rule compares or ranks with: `industry_avg.revenue_growth`. */
export function referencesOf(rule: PolicyRule): readonly string[] {
  const names = new Set<string>()
  collect([rule.condition, rule.benefit, rule.selection], ({ term, name }) => term === 'ref' && names.add(name))
  return [...names]
}

function collect(node: unknown, take: (figure: OutsideFigure) => unknown): void {
  if (typeof node !== 'object' || node === null) return
  if ('term' in node && (node.term === 'param' || node.term === 'ref')) take(node as OutsideFigure)
  else for (const inner of Object.values(node)) collect(inner, take)
}
