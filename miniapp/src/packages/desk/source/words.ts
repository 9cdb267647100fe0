import { attributeOf, itemGranularity } from '@huiqi/shared/attribute'
import { isSource, parseCondition, requiredText, type Source, startParsing, termText } from '@huiqi/shared/condition'
import { childrenOf, isGroup, shapeOf } from './node.ts'
import { type Surroundings, termWords } from './term.ts'

const groupWords = { all: '全部满足', any: '满足任意一项', at_least: '至少满足' } as const

/** How a group counts: `以下至少满足 2 项`. */
export const groupLabel = (node: Source): string => {
  const shape = shapeOf(node)
  if (!isGroup(shape)) return ''
  return shape === 'at_least' ? `至少满足 ${String(node.at_least)} 项` : groupWords[shape]
}

/** What a leaf asks of the data, as the machine reads it; null where it can't be read, or asks a person. */
export function testWords(leaf: Source, around: Surroundings): string | null {
  const context = startParsing(around.define, around.params)
  context.scope = (around.items === null ? null : itemGranularity(around.items)) ?? 'enterprise'
  context.kinds = ['requirement', 'bonus', 'discretion']
  // Words are wanted before the sentence is written.
  const parsed = parseCondition(context, { ...leaf, text: '-' }, '')
  if (parsed?.node !== 'leaf') return null
  const { test } = parsed
  if (test.test === 'open') return null
  if (test.test === 'range') return `${termText(test.of, test.kind)} ${requiredText(test)}`
  const code = test.test === 'set' ? test.of.attribute : test.attribute
  return `${attributeOf(code)?.name ?? code} ${requiredText(test)}`
}

/** A condition in one sentence: what was written, else what it asks. */
export function nodeWords(node: unknown, around: Surroundings): string {
  const shape = shapeOf(node)
  if (shape === 'defined') return `共用条件“${String(node).slice(1)}”`
  if (!isSource(node)) return plainWords(node)
  if (typeof node.text === 'string' && node.text.trim() !== '') return node.text
  const inner = (one: unknown) => nodeWords(one, around)
  if (isGroup(shape)) return `${groupLabel(node)}：${childrenOf(node, shape).map(inner).join('；')}`
  if (shape === 'not') return `不能：${inner(node.not)}`
  if (shape === 'if') return `如果${inner(node.if)}，就要${inner(node.then)}`
  if (shape !== 'leaf') return plainWords(node)
  if ('of' in node) return testWords(node, around) ?? `${termWords(node.of, around)} …`
  return typeof node.gap === 'string' ? node.gap : '没有写完的条件'
}

/** Anything at all, readable: for what the form has no fields for. */
export function plainWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainWords).join('、')
  if (!isSource(value)) return typeof value === 'boolean' ? (value ? '是' : '否') : String(value ?? '空')
  return Object.entries(value)
    .map(([key, inner]) => `${keyWords(key)}：${plainWords(inner)}`)
    .join('；')
}

/** The written keys as people call them. */
const keyNames = new Map([
  ['all', '全部满足'],
  ['any', '满足任意一项'],
  ['not', '不能'],
  ['if', '如果'],
  ['then', '就要'],
  ['else', '否则'],
  ['at_least', '至少几项'],
  ['among', '其中'],
  ['text', '句子'],
  ['clause', '条款'],
  ['kind', '由谁判断'],
  ['of', '基数'],
  ['op', '比较'],
  ['value', '数值'],
  ['decider', '判断人'],
  ['gap', '待明确'],
  ['together', '视为同一称号'],
  ['fixed', '金额'],
  ['rate', '比例'],
  ['each', '每一个'],
  ['count', '数量'],
  ['tiers', '分档'],
  ['by', '依据'],
  ['in', '区间'],
  ['pay', '金额'],
  ['marginal', '分段'],
  ['repeat', '每档金额'],
  ['beyond', '超出'],
  ['every', '每增加'],
  ['choose', '情形'],
  ['when', '条件'],
  ['otherwise', '其他情形'],
  ['sum', '相加'],
  ['highest', '取高'],
  ['lowest', '取低'],
  ['multiply', '金额'],
  ['for_each', '逐项'],
  ['where', '范围'],
  ['unstated', '核定说明'],
  ['in_kind', '非资金内容'],
  ['cap', '封顶'],
  ['floor', '保底'],
  ['minimum', '起付线'],
  ['deduct', '扣减已享受'],
  ['round', '取整'],
  ['payee', '发给'],
  ['shares', '各级分担'],
  ['instalments', '分期'],
  ['times', '相乘'],
  ['define', '共用条件'],
  ['params', '政策参数'],
  ['names', '名称'],
  ['central', '中央'],
  ['province', '省级'],
  ['city', '市级'],
  ['district', '区县'],
])

export const keyWords = (key: string): string => keyNames.get(key) ?? key
