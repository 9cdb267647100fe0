import type { Attribute } from '@huiqi/shared/attribute'
import { regionName, regionNames } from '@huiqi/shared/region'
import { fieldName, itemFields } from './reading.ts'
import type { FieldView } from './views.ts'

const blank: FieldView = { kind: 'text', unit: null, options: [], grades: [], hint: null, fields: [] }

const asOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

/** Cities and districts of the installation: provinces and the country are nobody's address. */
const places = Object.keys(regionNames)
  .filter((code) => !code.endsWith('0000'))
  .map((value) => ({ value, label: regionName(value) }))

/** @param names what policies in force call it, for lists that the dictionary leaves open */
export function fieldOf(attribute: Attribute, names: readonly string[] = []): FieldView {
  switch (attribute.type) {
    case 'number':
      return { ...blank, kind: 'number', unit: attribute.unit }
    case 'bool':
      return { ...blank, kind: 'choice', options: asOptions(['是', '否']) }
    case 'date':
      return { ...blank, kind: 'date' }
    case 'enum':
    case 'grade':
      return attribute.values
        ? { ...blank, kind: 'choice', options: asOptions(attribute.values) }
        : { ...blank, options: asOptions(names) }
    case 'region':
      return attribute.code === 'registered_region'
        ? { ...blank, kind: 'choice', options: places }
        : { ...blank, hint: '6 位行政区划代码，例如 320200（无锡市）' }
    case 'industry':
      return { ...blank, hint: '4 位国民经济行业代码，例如 3911' }
    case 'set':
      return { ...blank, kind: 'names', options: asOptions(names) }
    case 'history':
      return { ...blank, kind: 'entries', options: asOptions(names), grades: attribute.values ?? [] }
    case 'collection':
      return {
        ...blank,
        kind: 'items',
        fields: itemFields(attribute).map((field) => ({
          code: field.code,
          name: fieldName(attribute, field),
          field: fieldOf(field),
        })),
      }
  }
}
