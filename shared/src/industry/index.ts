import { type IndustrySection, industrySections } from './divisions.ts'

export { type IndustrySection, industrySections } from './divisions.ts'

/**
 * GB/T 4754-2017: a section letter (`C`), or a division, group or class of 2, 3 or 4 digits, with or without its
 * letter (`39`, `391`, `C3911`).
 */
export type IndustryCode = string

const sections = Object.entries(industrySections) as [IndustrySection, (typeof industrySections)[IndustrySection]][]

/** The section a code belongs to, or undefined for a code the standard does not have. */
export function industrySection(code: IndustryCode): IndustrySection | undefined {
  const [, letter, digits = ''] = /^([A-T])?(\d{2,4})?$/.exec(code) ?? []
  const division = Number(digits.slice(0, 2))
  const [found] =
    sections.find(([name, { first, divisions }]) =>
      digits === '' ? name === letter : division >= first && division < first + divisions.length,
    ) ?? []
  return letter && found !== letter ? undefined : found
}

/** Whether a code is `container` or lies in it: `C3911` in `39`, in `C`, in `C39`. */
export function isWithinIndustry(code: IndustryCode, container: IndustryCode): boolean {
  const section = industrySection(code)
  const wanted = industrySection(container)
  return section !== undefined && section === wanted && digitsOf(code).startsWith(digitsOf(container))
}

/** The name of the division, or of the section where the code is only a letter; undefined for an unknown code. */
export function industryName(code: IndustryCode): string | undefined {
  const section = industrySection(code)
  if (section === undefined) return undefined
  const { name, first, divisions } = industrySections[section]
  const division = digitsOf(code).slice(0, 2)
  return division === '' ? name : divisions[Number(division) - first]
}

/** A code with its section letter (`3911` → `C3911`), so that whatever it lies in is a prefix; empty for an unknown code. */
export function industryPath(code: IndustryCode): string {
  const section = industrySection(code)
  return section === undefined ? '' : section + digitsOf(code)
}

const digitsOf = (code: IndustryCode): string => code.replace(/^[A-T]/, '')
