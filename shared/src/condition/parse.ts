import { declareParameters } from './parameters.ts'
import { parseCondition } from './parse-condition.ts'
import { newContext, type ParseContext } from './parse-context.ts'
import { parseTerm } from './parse-term.ts'

/** A fresh reading of one rule, with its named pieces and its parameters. */
export function startParsing(definitions?: Readonly<Record<string, unknown>>, parameters?: unknown): ParseContext {
  const context = newContext({ term: parseTerm, condition: parseCondition }, definitions)
  declareParameters(context, parameters, '/params')
  return context
}
