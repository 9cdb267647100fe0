import { isSource } from '@huiqi/shared/condition'
import { type RuleSource, read } from './edit.ts'
import { childrenOf, isGroup, shapeOf } from './node.ts'
import { surroundingsOf } from './term.ts'
import { keyWords, nodeWords, plainWords } from './words.ts'

/** What the draft changes against another version, a sentence each, as a person would tell it. */
export function changesOf(before: RuleSource, after: RuleSource): string[] {
  const conditions = leavesOf(before)
  const next = leavesOf(after)
  const gone = conditions.filter(({ body }) => !next.some((leaf) => leaf.body === body))
  const come = next.filter(({ body }) => !conditions.some((leaf) => leaf.body === body))
  const said: string[] = []
  for (const leaf of come) {
    const was = gone.findIndex(({ about }) => about === leaf.about)
    const old = gone[was]
    if (old) gone.splice(was, 1)
    said.push(old ? edited(old.words, leaf.words) : `新增条件“${leaf.words}”`)
  }
  said.push(...gone.map(({ words }) => `去掉条件“${words}”`))
  if (said.length === 0 && differs(before.condition, after.condition)) said.push('条件的组合方式有调整')
  return [...said, ...amountChanges(before.benefit, after.benefit), ...paramChanges(before.params, after.params)]
}

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b)

const edited = (old: string, now: string): string =>
  old === now ? `条件“${now}”的判断方式有调整` : `“${old}”改为“${now}”`

interface SaidLeaf {
  readonly body: string
  readonly about: string
  readonly words: string
}

/** Every leaf of the condition with what it is about, wherever it stands. */
function leavesOf(source: RuleSource): SaidLeaf[] {
  const around = surroundingsOf(source, null)
  const visit = (node: unknown): SaidLeaf[] => {
    const shape = shapeOf(node)
    if (shape === 'defined') {
      const name = String(node).slice(1)
      const defined = around.define[name]
      return defined === undefined || shapeOf(defined) === 'defined' ? [] : visit(defined)
    }
    if (!isSource(node)) return []
    if (isGroup(shape)) return childrenOf(node, shape).flatMap(visit)
    if (shape === 'not') return visit(node.not)
    if (shape === 'if') return [node.if, node.then, node.else].flatMap(visit)
    const about = JSON.stringify(node.of ?? node.text ?? node.gap ?? null)
    return [{ body: JSON.stringify(node), about, words: nodeWords(node, around) }]
  }
  return visit(source.condition)
}

const most = 6

/** The values of the amount that differ, each by what it is called. */
function amountChanges(before: unknown, after: unknown): string[] {
  const found: string[] = []
  const visit = (a: unknown, b: unknown, name: string) => {
    if (!differs(a, b)) return
    const [left, right] = [holder(a), holder(b)]
    if (left && right && Array.isArray(left) === Array.isArray(right) && sameKeys(left, right))
      for (const key of Object.keys(right))
        visit(read(left, [key]), read(right, [key]), Array.isArray(right) ? name : keyWords(key))
    else found.push(`${name}由“${plainWords(a)}”改为“${plainWords(b)}”`)
  }
  visit(before, after, '金额')
  return found.length > most ? ['金额的算法有调整'] : found
}

const holder = (value: unknown): object | null => (typeof value === 'object' && value !== null ? value : null)

const sameKeys = (a: object, b: object): boolean => Object.keys(a).sort().join() === Object.keys(b).sort().join()

function paramChanges(before: unknown, after: unknown): string[] {
  const [old, now] = [isSource(before) ? before : {}, isSource(after) ? after : {}]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => differs(old[name], now[name]))
    .map((name) => `参数“${name}”由 ${plainWords(old[name])} 改为 ${plainWords(now[name])}`)
}
