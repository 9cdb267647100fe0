import type { Condition } from '@huiqi/shared/condition'
import type { ConditionLine } from './views.ts'

/** The condition tree as indented sentences; what has to hold together needs no heading at the top. */
export function conditionLines(condition: Condition): ConditionLine[] {
  if (condition.node === 'all' && condition.text === null)
    return condition.children.flatMap((child) => linesAt(child, 0))
  return linesAt(condition, 0)
}

function linesAt(condition: Condition, depth: number): ConditionLine[] {
  const { node } = condition
  const group = (fallback: string, children: readonly Condition[]): ConditionLine[] => [
    { depth, kind: node as Exclude<typeof node, 'leaf'>, sentence: condition.text ?? fallback, clause: null },
    ...children.flatMap((child) => linesAt(child, depth + 1)),
  ]
  switch (node) {
    case 'leaf':
      return [{ depth, kind: condition.kind, sentence: condition.text, clause: condition.clause }]
    case 'all':
      return group('以下各项都要满足：', condition.children)
    case 'any':
      return group('以下各项满足一项即可：', condition.children)
    case 'at_least':
      return group(`以下各项至少满足 ${condition.n} 项：`, condition.children)
    case 'not':
      return group('不能有下列情形：', [condition.child])
    case 'if':
      return [
        ...group('如果', [condition.condition]),
        ...branch('则', condition.then, depth),
        ...branch('否则', condition.otherwise, depth),
      ]
  }
}

/** A branch that asks nothing is not mentioned. */
function branch(word: string, condition: Condition, depth: number): ConditionLine[] {
  if (condition.node === 'all' && condition.children.length === 0) return []
  return [{ depth, kind: 'if', sentence: word, clause: null }, ...linesAt(condition, depth + 1)]
}
