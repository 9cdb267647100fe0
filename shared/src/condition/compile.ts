import { compileCondition } from './compile-condition.ts'
import { compileTerm } from './compile-term.ts'
import { judgeItems } from './items.ts'
import type { At, Compile } from './reader.ts'

/** The compilers of conditions and terms for one evaluation. */
export function compilerAt(at: At): Compile {
  const compile: Compile = {
    term: (term) => compileTerm(term, at, compile),
    items: (items, where) => judgeItems(items, where, at, compile),
    condition: (condition) => compileCondition(condition, at, compile),
  }
  return compile
}
