import { type Attribute, attributes, itemGranularity } from '@huiqi/shared/attribute'
import type { Table } from '../file/write-table.ts'
import { fillingWords, formWords, freshnessWords } from './attribute-words.ts'
import type { Dictionary } from './dictionary.ts'
import { headings } from './file/record.ts'

export type Layout = 'long' | 'wide'

const wideHeading = ({ name, unit }: Attribute): string => (unit ? `${name}(${unit})` : name)
const isList = ({ type }: Attribute): boolean => type === 'history' || type === 'collection'

/** The empty form of a department, with the headings that the import looks for, and how each attribute is filled in. */
export function templateOf(layout: Layout, { all }: Dictionary): Table {
  const cells = all.map(({ attribute }) => attribute).filter((attribute) => !isList(attribute))
  const columns =
    layout === 'long'
      ? Object.values(headings)
      : [headings.uscc, headings.period, headings.asOf, ...cells.map(wideHeading)]
  return {
    headings: columns,
    widths: columns.map((heading) => Math.max(12, heading.length * 2 + 2)),
    rows: [],
    guide: {
      headings: ['指标', '内容', '怎样填写', '期间', '多久以内的数据算有效'],
      widths: [28, 20, 60, 32, 32],
      rows: all.map(({ attribute }) => [
        attribute.name,
        formWords(attribute),
        fillingWords(attribute),
        attribute.every === null ? '留空' : '必填：2025、2025Q1 或 2025-06',
        freshnessWords(attribute),
      ]),
    },
  }
}

/** A JSON file to start from: one record of each kind of value the department tells. */
export function jsonTemplate({ all }: Dictionary): readonly object[] {
  const firstOfType = new Map(
    all.map(({ attribute }) => [attribute.type, attribute]).reverse() as [string, Attribute][],
  )
  return [...firstOfType.values()].map((attribute) => ({
    uscc: '91320200MA00000007',
    attribute: attribute.name,
    ...(attribute.every !== null && { period: '2025' }),
    value: sampleValue(attribute),
    ...(attribute.unit !== null && { unit: attribute.unit }),
    asOf: '2026-01-31',
  }))
}

const samples = {
  number: 1200.5,
  bool: '是',
  date: '2020-05-18',
  region: '320213',
  industry: 'C3911',
} as const

function sampleValue(attribute: Attribute): unknown {
  const { type, values } = attribute
  if (type === 'enum' || type === 'grade') return values?.[0] ?? '名称'
  if (type === 'set') return ['名称一', '名称二']
  if (type === 'history')
    return [{ name: '名称', ...(values && { grade: values[0] }), obtainedOn: '2024-11-01', validTo: '2027-10-31' }]
  return type === 'collection' ? [sampleItem(attribute)] : samples[type]
}

function sampleItem(collection: Attribute): object {
  const granularity = itemGranularity(collection.code)
  const fields = attributes.filter((attribute) => attribute.granularity === granularity)
  return Object.fromEntries(
    fields.map((field) => {
      const value = sampleValue(field)
      return [field.name, field.unit === null ? value : `${value}${field.unit}`]
    }),
  )
}
