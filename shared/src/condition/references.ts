import { attributeOf, dimensionOf } from '../attribute/index.ts'
import { industryPath } from '../industry/index.ts'
import { regionPrefix } from '../region/index.ts'
import { factKey } from './fact.ts'
import { anything, type Interval } from './interval.ts'
import { checkPeriod } from './parse-attribute.ts'
import { fail, type ParseContext, type TypedTerm } from './parse-context.ts'
import { resolvePeriod } from './period.ts'
import { compileSet } from './read-set.ts'
import { type At, mergeInputs, type Reader, type Reference, settled } from './reader.ts'
import type { OutsideFigure } from './syntax.ts'

/** What a reference says of an attribute. */
const figures: Readonly<Record<string, string>> = {
  industry_avg: '行业平均',
  city_avg: '全市平均',
  province_avg: '全省平均',
  national_avg: '全国平均',
}

const pattern = /^([a-z_]+)\.([a-z][a-z0-9_]*)(?:\[([^\][]{1,20})\])?$/

/** `ref:industry_avg.revenue_growth[Y-1]`: a figure of an attribute, for a period where the attribute has one. */
export function readReference(context: ParseContext, text: string, path: string): TypedTerm | null {
  const [, figure = '', code = '', period = null] = pattern.exec(text) ?? []
  const words = Object.hasOwn(figures, figure) ? figures[figure] : undefined
  if (words === undefined)
    return fail(
      context,
      path,
      'UNKNOWN_REFERENCE',
      `看不懂参考值“${text}”，请写成 industry_avg.指标[期间]，可用：${Object.keys(figures).join('、')}。`,
    )
  const attribute = attributeOf(code)
  if (attribute === undefined) return fail(context, path, 'UNKNOWN_ATTRIBUTE', `指标字典里没有“${code}”，请检查代码。`)
  if (attribute.type !== 'number')
    return fail(context, path, 'OPERATOR_DOES_NOT_FIT', `“${attribute.name}”不是数值，没有${words}。`)
  const checked = checkPeriod(context, attribute, period, path)
  return (
    checked && {
      term: { term: 'ref', name: `${figure}.${code}`, title: words + attribute.name, period: checked.period },
      kind: dimensionOf(attribute),
    }
  )
}

/** Where a reference is found in `At.refs`: `industry_avg.revenue_growth@2025`. */
export const referenceKey = factKey

export function compileReference({ name, period }: Extract<OutsideFigure, { term: 'ref' }>, at: At): Reader<Interval> {
  const key = referenceKey(name, period === null ? null : resolvePeriod(period, at))
  const reference = at.refs?.[key]
  return reference === undefined ? settled(null, key) : compileFigure(reference, at)
}

/** A figure by code: that of the narrowest region or industry the enterprise's own lies in. */
function compileFigure(reference: Reference, at: At): Reader<Interval> {
  if (typeof reference === 'number') return settled(reference, '')
  const { by, values } = reference
  const code = compileSet({ set: 'value', attribute: by, span: null, together: null }, at)
  const path = paths[attributeOf(by)?.type ?? ''] ?? String
  const readers = new Map(Object.entries(values).map(([one, value]) => [path(one), compileFigure(value, at)]))
  return {
    key: `lookup(${code.key},${[...readers].map(([prefix, { key }]) => `${prefix}:${key}`).join()})`,
    inputs: mergeInputs([code, ...readers.values()]),
    read: (facts, item) => {
      const own = code.read(facts, item)?.[0]
      return own === undefined ? anything : (longestPrefix(readers, path(own))?.read(facts, item) ?? anything)
    },
  }
}

const paths: Readonly<Record<string, (code: string) => string>> = { region: regionPrefix, industry: industryPath }

function longestPrefix<T>(values: ReadonlyMap<string, T>, code: string): T | undefined {
  for (let length = code.length; length >= 0; length -= 1) {
    const value = values.get(code.slice(0, length))
    if (value !== undefined) return value
  }
  return undefined
}
