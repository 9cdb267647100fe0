import { fail, isSource, type ParseContext, type Source } from '../condition/index.ts'
import type { Fen } from '../money/index.ts'
import type { Amount, AmountKind, Modifiers, Rounding } from './syntax.ts'

/** The reader of amounts, handed down so that caps and tiers may hold amounts. */
export type ReadAmount = (context: ParseContext, source: unknown, path: string) => Amount | null

export const modifierKeys = ['text', 'round', 'floor', 'cap', 'deduct', 'minimum'] as const

export const isModifierKey = (key: string): boolean => (modifierKeys as readonly string[]).includes(key)

const toFen: Rounding = { to: 1, by: 'half_up' }
const none: Modifiers = { rounding: toFen, floor: null, caps: [], deduct: null, minimum: null }

export const plain = (kind: AmountKind): Amount => ({ ...kind, text: null, modifiers: none })

/** `cap`, `floor`, `deduct`, `minimum` and `round: { to: 100元, by: down }` beside an amount. */
export function parseModifiers(
  context: ParseContext,
  source: Source,
  path: string,
  read: ReadAmount,
): Pick<Amount, 'text' | 'modifiers'> | null {
  const before = context.problems.length
  const rounding = source.round === undefined ? toFen : parseRounding(context, source.round, `${path}/round`)
  const floor = source.floor === undefined ? null : read(context, source.floor, `${path}/floor`)
  const caps = parseCaps(context, source.cap, `${path}/cap`, read)
  const deduct =
    source.deduct === undefined ? null : context.read.term(context, source.deduct, `${path}/deduct`, 'money')
  const minimum = source.minimum === undefined ? null : parseConstant(context, source.minimum, `${path}/minimum`)
  if (context.problems.length > before || rounding === null || caps === null) return null
  const text = typeof source.text === 'string' ? source.text : null
  return { text, modifiers: { rounding, floor, caps, deduct: deduct?.term ?? null, minimum } }
}

function parseCaps(context: ParseContext, source: unknown, path: string, read: ReadAmount): readonly Amount[] | null {
  if (source === undefined) return []
  const list = Array.isArray(source) ? source : [source]
  const caps = list.map((cap, i) => read(context, cap, `${path}/${i}`))
  return caps.includes(null) ? null : (caps as Amount[])
}

function parseConstant(context: ParseContext, source: unknown, path: string): Fen | null {
  const typed = context.read.term(context, source, path, 'money')
  if (typed === null) return null
  if (typed.term.term === 'const' && typed.term.value > 0) return typed.term.value
  return fail(context, path, 'UNREADABLE_VALUE', '这里要写一个大于零的金额，例如 10万元。')
}

function parseRounding(context: ParseContext, source: unknown, path: string): Rounding | null {
  if (!isSource(source)) return fail(context, path, 'UNREADABLE_VALUE', '取整请写 { to: 100元, by: down }。')
  const to = parseConstant(context, source.to, `${path}/to`)
  const by = source.by ?? 'half_up'
  if (by !== 'half_up' && by !== 'down' && by !== 'up')
    return fail(
      context,
      `${path}/by`,
      'UNREADABLE_VALUE',
      '取整方式请写 half_up（四舍五入）、down（舍去）或 up（进位）。',
    )
  return to === null ? null : { to, by }
}
