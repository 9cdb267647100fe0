import { parsePolicyRule } from '@huiqi/shared/rule'
import type { ScenarioFile } from './policy-file.ts'
import { scenarioFaults } from './run-scenario.ts'

/** One slip of the pen: what was written, and the source with the slip in it. */
type Slip = { readonly what: string; readonly source: unknown }

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const TURNED: Readonly<Record<string, string>> = {
  '>=': '>',
  '>': '>=',
  '<=': '<',
  '<': '<=',
  '[': '(',
  '(': '[',
  ']': ')',
  ')': ']',
}
const INTERVAL = /^([[(])([^,]*),([^,]*)([\])])$/
const PAID = /^\d[\d.]*(元|万元|亿元|%|‰)$/
const PAYS = ['pay', 'rate', 'fixed', 'each', 'cap', 'floor', 'repeat']
const ASKS = ['when', 'where', 'of', 'in', 'by', 'count', 'value']
/** Pieces meet at their ends, so it is all one to which an end belongs; shares have a scenario of their own. */
const UNSEEN = ['marginal', 'shares', 'text', 'title', 'gap']
const LIMITS = ['cap', 'floor', 'minimum', 'deduct']
const GROUPS = ['all', 'any', 'sum', 'choose', 'tiers']

/** Slips in a part of a rule; `isPaid` where a quantity is what is paid, not what is asked. */
function slipsIn(value: unknown, path: string, isPaid: boolean): Slip[] {
  if (typeof value === 'string')
    return textSlips(value, isPaid).map((source) => ({ what: `${path} as ${source}`, source }))
  if (Array.isArray(value))
    return value.flatMap((one, i) =>
      slipsIn(one, `${path}/${i}`, isPaid).map(({ what, source }) => ({ what, source: value.with(i, source) })),
    )
  if (!isNode(value)) return []
  const within = Object.entries(value)
    .filter(([key]) => !UNSEEN.includes(key))
    .flatMap(([key, inner]) =>
      slipsIn(inner, `${path}/${key}`, PAYS.includes(key) || (isPaid && !ASKS.includes(key))).map(
        ({ what, source }) => ({ what, source: { ...value, [key]: source } }),
      ),
    )
  return [...within, ...turned(value, path), ...lacking(value, path)]
}

/** An interval with one end turned around; an amount with its first figure one less. */
function textSlips(text: string, isPaid: boolean): string[] {
  const interval = INTERVAL.exec(text)
  if (interval) {
    const [, left = '', low = '', high = '', right = ''] = interval
    return [
      ...(low.trim() ? [`${TURNED[left]}${low},${high}${right}`] : []),
      ...(high.trim() ? [`${left}${low},${high}${TURNED[right]}`] : []),
    ]
  }
  return isPaid && PAID.test(text) && /[1-9]/.test(text)
    ? [text.replace(/[1-9]/, (figure) => String(Number(figure) - 1))]
    : []
}

function turned(node: Node, path: string): Slip[] {
  const op = typeof node.op === 'string' ? TURNED[node.op] : undefined
  return op ? [{ what: `${path} with ${op}`, source: { ...node, op } }] : []
}

function lacking(node: Node, path: string): Slip[] {
  const limits = LIMITS.filter((key) => key in node).map((key) => {
    const { [key]: _limit, ...source } = node
    return { what: `${path} without ${key}`, source }
  })
  const parts = GROUPS.flatMap((key) => {
    const list = node[key]
    if (!Array.isArray(list) || list.length < 2) return []
    return list.map((_, i) => ({
      what: `${path}/${key} without ${i}`,
      source: { ...node, [key]: list.toSpliced(i, 1) },
    }))
  })
  return [...limits, ...parts]
}

const PARTS = ['params', 'define', 'condition', 'benefit'] as const

/**
 * Slips that would pass unnoticed: an end open instead of closed, a wrong amount, a limit or one of several conditions
 * left out, and no scenario tells the rule with the slip from the rule as it is.
 */
export function unnoticedSlips(source: Node, file: ScenarioFile): string[] {
  return PARTS.flatMap((part) =>
    slipsIn(source[part], `/${part}`, part === 'benefit' || part === 'params').map((slip) => ({ part, slip })),
  )
    .filter(({ part, slip }) => {
      const rule = parsePolicyRule({ ...source, [part]: slip.source })
      return rule.ok && file.scenarios.every((scenario) => scenarioFaults(rule.value, file, scenario).length === 0)
    })
    .map(({ slip }) => slip.what)
}
