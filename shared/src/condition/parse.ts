import { parseCondition } from './parse-condition.ts'
import { newContext, type ParseContext } from './parse-context.ts'
import { parseTerm } from './parse-term.ts'

/** A fresh reading of one rule, with its named pieces. */
export const startParsing = (definitions?: Readonly<Record<string, unknown>>): ParseContext =>
  newContext({ term: parseTerm, condition: parseCondition }, definitions)
