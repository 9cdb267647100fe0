import type { Attribute } from '@huiqi/shared/attribute'
import { industrySection } from '@huiqi/shared/industry'
import { type RegionCode, regionName, regionNames } from '@huiqi/shared/region'
import { ok, problem, type Result } from '@huiqi/shared/result'

const yes: ReadonlySet<string> = new Set(['是', '有', 'true', '1', 'Y', 'y'])
const no: ReadonlySet<string> = new Set(['否', '无', 'false', '0', 'N', 'n'])

export function readYesNo(text: string): Result<boolean> {
  if (yes.has(text)) return ok(true)
  return no.has(text) ? ok(false) : problem('YES_NO_WRONG', '请写“是”或“否”。')
}

/** One of the list, where the dictionary closes it. */
export function readChoice({ values }: Attribute, text: string): Result<string> {
  return values === null || values.includes(text)
    ? ok(text)
    : problem('CHOICE_WRONG', `请写其中一个：${values.join('、')}。`)
}

/** First two digits of the provinces, GB/T 2260. */
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)\d{4}$/
const byName = new Map<string, RegionCode>(
  Object.entries(regionNames).flatMap(([code, name]) => [
    [name, code],
    [regionName(code), code],
  ]),
)
const citiesServed: ReadonlySet<string> = new Set(
  Object.keys(regionNames)
    .filter((code) => !code.endsWith('0000'))
    .map((code) => code.slice(0, 4)),
)

/** A region by its code or, where it is served here, by its name. */
export function readRegion(text: string): Result<RegionCode> {
  const code = byName.get(text) ?? text
  const known = code in regionNames || (provinces.test(code) && !citiesServed.has(code.slice(0, 4)))
  return known ? ok(code) : problem('REGION_WRONG', '请写 6 位行政区划代码，例如 320213，或本市的区县名称。')
}

export function readIndustry(text: string): Result<string> {
  const code = text.toUpperCase()
  return industrySection(code) === undefined
    ? problem('INDUSTRY_WRONG', '请写国民经济行业代码，例如 C3911。')
    : ok(code)
}

/** Names in one cell; `无` says that there is none. */
export const readNames = (text: string): string[] =>
  text === '无'
    ? []
    : text
        .split(/[、,，;；|]/)
        .map((name) => name.trim())
        .filter((name) => name !== '')
