/** What can be added to a group of conditions. */
export type Fresh = 'leaf' | 'group' | 'if' | 'discretion'

const firstAttribute: Readonly<Record<string, string>> = {
  hires: 'hire_person_category',
  loans: 'loan_type',
  products: 'product_tag',
  projects: 'project_type',
}

/** A new condition, to be filled in: it says itself what is missing. @param items the collection it is about; null: the enterprise */
export function freshNode(kind: Fresh, items: string | null): Readonly<Record<string, unknown>> {
  if (kind === 'group') return { any: [] }
  if (kind === 'discretion') return { kind: 'discretion', text: '', decider: '' }
  const leaf =
    items === null
      ? { text: '', of: 'revenue[Y-1]', op: '>=', value: '' }
      : { of: firstAttribute[items] ?? '', op: 'has_any', value: [] }
  if (kind === 'leaf') return leaf
  return Object.fromEntries([
    ['text', ''],
    ['if', leaf],
    ['then', leaf],
  ])
}
