import { elsewhere } from './elsewhere.ts'

/** Six digits of GB/T 2260: province, city, district, two each; `00` leaves a level open. */
export type RegionCode = string

/**
 * Regions this installation serves, and what lies above them. Development zones are no regions of
 * GB/T 2260: an enterprise there belongs to its host district.
 */
export const regionNames: Readonly<Record<RegionCode, string>> = {
  '100000': '中国',
  '320000': '江苏省',
  '320200': '无锡市',
  '320205': '锡山区',
  '320206': '惠山区',
  '320211': '滨湖区',
  '320213': '梁溪区',
  '320214': '新吴区',
  '320281': '江阴市',
  '320282': '宜兴市',
}

const country = '100000'

/** Whether `region` is `container` or lies in it: a city holds its districts. */
export const isWithinRegion = (region: RegionCode, container: RegionCode): boolean =>
  region.startsWith(regionPrefix(container))

/** The digits that every region inside shares: `320200` → `3202`; the country's is empty. */
export const regionPrefix = (region: RegionCode): string => (region === country ? '' : region.replace(/(00){1,2}$/, ''))

/** The region and all that hold it, widest first: `320213` → country, province, city, district. */
export function regionPath(region: RegionCode): RegionCode[] {
  const levels = [country, `${region.slice(0, 2)}0000`, `${region.slice(0, 4)}00`, region]
  return [...new Set(levels)]
}

/**
 * `无锡市梁溪区`, but `江阴市`: a city within a city is known by its own name. A place elsewhere is known by its city or
 * province (`淮安市`, `安徽省`); one within a city that is served, but without a name, by its code.
 */
export function regionName(region: RegionCode): string {
  const path = regionPath(region)
  const far = path.findLast((code) => regionNames[code] || elsewhere[code])
  if (far && elsewhere[far]) return elsewhere[far]
  const names = (path.length > 2 ? path.slice(2) : path.slice(-1)).map((code) => regionNames[code] ?? code)
  return names.length > 1 && names[1]!.endsWith('市') ? names[1]! : names.join('')
}
