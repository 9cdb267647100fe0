import { type IndustrySection, industryName, industrySection, industrySections } from '@huiqi/shared/industry'
import { regionName, regionNames, regionPath } from '@huiqi/shared/region'

/** A code to choose, below others. */
export interface CodeOption {
  readonly code: string
  readonly name: string
  readonly depth: number
}

const regions: readonly CodeOption[] = Object.keys(regionNames)
  .sort()
  .map((code) => ({ code, name: regionNames[code] as string, depth: regionPath(code).length - 1 }))

const industries: readonly CodeOption[] = (Object.keys(industrySections) as IndustrySection[]).flatMap((letter) => {
  const { name, first, divisions } = industrySections[letter]
  const below = divisions.map((division, i) => ({ code: String(first + i).padStart(2, '0'), name: division, depth: 1 }))
  return [{ code: letter, name: `${letter} ${name}`, depth: 0 }, ...below]
})

type CodeType = 'region' | 'industry'

/** What can be chosen: all regions; of the industries the sections, and divisions once somebody looks for one. */
export function codeOptions(type: CodeType, query: string): readonly CodeOption[] {
  const wanted = query.trim()
  if (wanted === '') return type === 'region' ? regions : industries.filter(({ depth }) => depth === 0)
  const all = type === 'region' ? regions : industries
  return all.filter(({ code, name }) => name.includes(wanted) || code === wanted.toUpperCase())
}

/** A code typed in full that is not on the list: a region outside the city, an industry's group or class. */
export function typedCode(type: CodeType, query: string): string | null {
  const code = query.trim().toUpperCase()
  if (type === 'region') return /^\d{6}$/.test(code) && !(code in regionNames) ? code : null
  return /^[A-T]?\d{3,4}$/.test(code) && industrySection(code) !== undefined ? code : null
}

/** `新吴区`, `制造业`, and the code alone where it has no name here. */
export function codeName(type: CodeType, code: string): string {
  if (type === 'region') return code in regionNames ? regionName(code) : code
  const name = industryName(code)
  return name === undefined ? code : /^[A-T]?\d{3,4}$/.test(code) ? `${name}（${code}）` : name
}
