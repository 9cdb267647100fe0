import type { ClaimMode } from '@huiqi/shared/claim'

/** What is typed of a new policy; choices are empty until they are made. */
export interface TypedPolicy {
  readonly title: string
  readonly documentNo: string
  readonly documentTitle: string
  readonly issuer: string
  readonly level: 'national' | 'province' | 'city' | 'district' | ''
  readonly region: string
  readonly mode: ClaimMode
  readonly listType: 'condition' | 'roster' | 'manual'
  readonly category: string
  readonly summary: string
  /** Empty: the document's number. */
  readonly basis: string
  readonly period: string
  readonly validFrom: string
  /** Empty: without end. */
  readonly validTo: string
}

const UNTYPED: TypedPolicy = {
  ...{ title: '', documentNo: '', documentTitle: '', issuer: '', level: '', region: '' },
  ...{ mode: 'no_application', listType: 'condition', category: '', summary: '', basis: '' },
  ...{ period: 'Y', validFrom: '', validTo: '' },
}

/** What was typed before; from a text that can't be read, nothing. */
export function typedPolicy(kept: string): TypedPolicy {
  try {
    return { ...UNTYPED, ...(JSON.parse(kept) as Partial<TypedPolicy>) }
  } catch {
    return UNTYPED
  }
}

/** What must not be empty, in the order of the form, as it is called there. */
const wanted = [
  ['title', '政策名称'],
  ['documentNo', '文号'],
  ['documentTitle', '文件名称'],
  ['issuer', '发文机关'],
  ['level', '级别'],
  ['region', '适用区域'],
  ['category', '类别'],
  ['validFrom', '施行日期'],
] as const

/** What the form still lacks, by name. */
export const lacking = (typed: TypedPolicy): string[] =>
  wanted.flatMap(([field, label]) => (typed[field].trim() === '' ? [label] : []))

/** As it is sent; null while something is missing. */
export function policyToSend(typed: TypedPolicy) {
  const { level, basis, validTo } = typed
  if (level === '' || lacking(typed).length > 0) return null
  return { ...typed, level, basis: basis.trim() || typed.documentNo.trim(), validTo: validTo || null }
}
