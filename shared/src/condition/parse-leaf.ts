import { attributeOf } from '../attribute/index.ts'
import { attributePattern } from './parse-attribute.ts'
import { checkKeys, fail, type ParseContext, type Source } from './parse-context.ts'
import { parseNumberTest } from './parse-number-test.ts'
import { isTextual, parseTextTest } from './parse-text-test.ts'
import type { Leaf, LeafKind, Test } from './syntax.ts'

const leafKeys = ['text', 'clause', 'kind', 'of', 'op', 'value', 'together', 'decider', 'gap']

/**
 * A leaf: `{ text: 年营业收入不低于1000万元, clause: 第三条, of: revenue[Y-1], op: '>=', value: 1000万元 }`.
 * A discretion names who decides instead: `{ kind: discretion, text, decider: 区商务委 }`. What the source leaves open
 * is a gap: `{ text, gap: 摘要未列名单 }`, which nobody's data can decide.
 */
export function parseLeaf(context: ParseContext, source: Source, path: string): Leaf | null {
  if (!checkKeys(context, source, leafKeys, path)) return null
  const kind = (source.kind ?? context.kinds[0]) as LeafKind
  if (!context.kinds.includes(kind))
    return fail(
      context,
      `${path}/kind`,
      'WRONG_KIND',
      `这里的条件只能是：${context.kinds.map((one) => kindNames[one]).join('、')}。`,
    )
  const text = optionalText(source.text)
  if (text === null && context.scope === 'enterprise')
    return fail(context, path, 'MISSING_TEXT', '请用一句通俗的话写明这个条件（text）。')
  const decider = optionalText(source.decider)
  const gap = optionalText(source.gap)
  if (kind === 'discretion' && decider === null)
    return fail(context, path, 'MISSING_DECIDER', '裁量条件要写明由谁判断（decider）。')
  const test: Test | null =
    source.of === undefined && (kind === 'discretion' || gap !== null)
      ? { test: 'open' }
      : parseTest(context, source, path)
  if (test === null) return null
  // A machine's reading of a discretion would still be a decision: it stays open whatever the data.
  const decided: Test = kind === 'discretion' ? { test: 'open' } : test
  return { node: 'leaf', kind, text: text ?? '', clause: optionalText(source.clause), test: decided, decider, gap }
}

const kindNames: Readonly<Record<LeafKind, string>> = {
  requirement: '门槛 requirement',
  bonus: '加成 bonus',
  discretion: '裁量 discretion',
}

const optionalText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

function parseTest(context: ParseContext, source: Source, path: string): Test | null {
  const found = typeof source.of === 'string' ? attributePattern.exec(source.of.trim()) : null
  const attribute = found ? attributeOf(found[1] as string) : undefined
  if (attribute !== undefined && isTextual(attribute, source.op))
    return parseTextTest(context, attribute, found?.[2] ?? null, source, path)
  return parseNumberTest(context, source, path)
}
