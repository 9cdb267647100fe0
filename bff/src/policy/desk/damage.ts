import fc from 'fast-check'
import { policyFiles, readPolicy } from '../library/read-library.ts'
import type { RuleSource } from './views.ts'

/** For tests: real rules with random parts changed, as a hand that slips or a program that lies would change them. */

type Place = readonly (string | number)[]

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function placesOf(value: unknown, at: Place = []): Place[] {
  const below = isTree(value)
    ? Object.entries(value).flatMap(([key, inner]) =>
        placesOf(inner, [...at, Array.isArray(value) ? Number(key) : key]),
      )
    : []
  return at.length === 0 ? below : [at, ...below]
}

function replaced(value: unknown, [step, ...rest]: Place, part: unknown): unknown {
  if (step === undefined) return part
  if (Array.isArray(value)) return value.with(step as number, replaced(value[step as number], rest, part))
  return { ...(value as object), [step]: replaced((value as Record<string, unknown>)[step], rest, part) }
}

/** What a hand may leave: other figures, other operators, nothing, half a word. */
const slips = fc.constantFrom<unknown>(
  ...[
    '',
    '0元',
    '1万元',
    '-1元',
    '1e9元',
    '5%',
    '3人',
    '[1万元,5万元)',
    '(5,1]',
    '[,]',
    '>=',
    '<',
    '=',
    'within',
    'has_any',
  ],
  ...[
    'revenue[Y]',
    'revenue[',
    '没有这样的指标',
    '$没有',
    'param:没有',
    'today',
    '是',
    'bonus',
    'discretion',
    'rest',
    '100%',
  ],
  ...[true, 0, -1, 2.5, null, [], {}, ['甲'], { fixed: '5万元' }, { all: [] }],
)
/** A key with a slash can't be told from two steps of a path; nobody types one. */
const anything = fc.json({ maxDepth: 3 }).map((text): unknown => JSON.parse(text.replaceAll('/', '_')))
const junk = fc.oneof({ weight: 5, arbitrary: slips }, { weight: 1, arbitrary: anything })

const sources: readonly RuleSource[] = policyFiles().map((file) => {
  const { params, define, condition, benefit } = readPolicy(file).policy
  return JSON.parse(JSON.stringify({ params, define, condition, benefit }))
})
const whole = sources.map((source) => ({ source, places: placesOf(source) }))

const keyOf = (place: Place): string => String(place.findLast((step) => typeof step === 'string'))
/** What real rules write under a key: a slip of this kind is often a rule again. */
const kindred = new Map<string, unknown[]>()
for (const { source, places } of whole)
  for (const place of places) {
    const known = kindred.get(keyOf(place)) ?? []
    known.push(valueAt(source, place))
    kindred.set(keyOf(place), known)
  }

type Blow = { readonly at: number; readonly other: number | null; readonly part: unknown }
const blow: fc.Arbitrary<Blow> = fc.record({
  at: fc.nat(),
  other: fc.option(fc.nat(), { freq: 4 }),
  part: junk,
})

/** A real rule with one to three of its nodes changed. */
export const damagedSource: fc.Arbitrary<RuleSource> = fc
  .tuple(fc.constantFrom(...whole), fc.array(blow, { minLength: 1, maxLength: 3 }))
  .map(([{ source, places }, blows]) =>
    blows.reduce<RuleSource>((rule, { at, other, part }) => {
      const place = places[at % places.length]!
      const alike = kindred.get(keyOf(place))!
      const value = other === null ? part : alike[other % alike.length]
      return isAt(rule, place) ? (replaced(rule, place, value) as RuleSource) : rule
    }, source),
  )

function valueAt(value: unknown, [step, ...rest]: Place): unknown {
  return step === undefined ? value : valueAt((value as Record<string, unknown>)[step], rest)
}

/** An earlier blow may have taken the place away. */
function isAt(value: unknown, place: Place): boolean {
  return (
    place.length === 0 || (isTree(value) && Object.hasOwn(value, place[0]!) && isAt(value[place[0]!], place.slice(1)))
  )
}

/** Written alone, one of these is read as a list of one. */
const LISTS = ['cap', 'by', 'in', 'steps']

/**
 * Whether a problem's path leads somewhere: step by step through the source, a name (`$low`) leading into its definition.
 * The last step may be what is missing.
 */
export function leadsSomewhere(source: RuleSource, path: string): boolean {
  const steps = path.split('/').slice(1)
  let node: unknown = source
  for (const [index, step] of steps.entries()) {
    if (step === '0' && !Array.isArray(node) && LISTS.includes(steps[index - 1]!)) continue
    node = defined(source, node)
    const isLast = index === steps.length - 1 || (index === steps.length - 2 && LISTS.includes(step))
    if (!isTree(node)) return false
    if (!Object.hasOwn(node, step)) return isLast
    node = node[step]
  }
  return true
}

function defined(source: RuleSource, node: unknown): unknown {
  let found = node
  for (let hops = 0; hops < 10 && typeof found === 'string' && found.startsWith('$'); hops += 1)
    found = isTree(source.define) ? source.define[found.slice(1)] : undefined
  return found
}
