import { type Attribute, attributes, departmentNames, itemGranularity } from '@huiqi/shared/attribute'

/** Attributes of one owner. */
interface AttributeGroup {
  readonly owner: string
  readonly attributes: readonly Attribute[]
}

/** Attributes that may stand here: the enterprise's own, and within a collection those of its items. */
export const usableIn = (items: string | null): readonly Attribute[] =>
  attributes.filter(({ granularity, type }) => {
    if (items === null) return granularity === 'enterprise' && type !== 'collection'
    return granularity === 'enterprise' ? type !== 'collection' : granularity === itemGranularity(items)
  })

/** What a person looks for, by name, code or owner; an item's own fields come first. */
export function groupsOf(usable: readonly Attribute[], query: string): readonly AttributeGroup[] {
  const wanted = query.trim().toLowerCase()
  const found = usable.filter(
    ({ name, code, owner }) =>
      wanted === '' || `${name} ${code} ${departmentNames[owner]}`.toLowerCase().includes(wanted),
  )
  const byOwner = new Map<string, Attribute[]>()
  for (const attribute of found) {
    const owner = attribute.granularity === 'enterprise' ? departmentNames[attribute.owner] : '逐项的指标'
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), attribute])
  }
  return Array.from(byOwner, ([owner, attributes]) => ({ owner, attributes })).sort(
    (a, b) => Number(b.owner === '逐项的指标') - Number(a.owner === '逐项的指标'),
  )
}
