import { createHash } from 'node:crypto'
import { type Attribute, attributeOf } from '@huiqi/shared/attribute'
import type { Fact, HistoryEntry, Item } from '@huiqi/shared/condition'
import { industryName } from '@huiqi/shared/industry'
import { isWithinRegion, regionNames } from '@huiqi/shared/region'
import { parseUscc } from '@huiqi/shared/uscc'
import { addDays } from '@huiqi/shared/workday'
import { describe, expect, it } from 'vitest'
import { enterpriseRow, sampleEnterprises, sampleFacts } from './index.ts'

const today = '2026-11-22'
const enterprises = sampleEnterprises()
const city = enterprises.map((enterprise) => ({ enterprise, facts: sampleFacts(enterprise, today) }))
const rows = enterprises.map((enterprise) => enterpriseRow(enterprise, today))

const factOf = (facts: readonly Fact[], attribute: string) => facts.find((fact) => fact.attribute === attribute)
const historyOf = (facts: readonly Fact[], attribute: string) =>
  (factOf(facts, attribute)?.value ?? []) as readonly HistoryEntry[]
const share = (count: number) => count / enterprises.length

describe('the enterprises', () => {
  it('are 5 000 with valid codes, each once', () => {
    expect(enterprises).toHaveLength(5000)
    expect(enterprises.filter(({ uscc }) => !parseUscc(uscc).ok)).toEqual([])
    expect(new Set(enterprises.map(({ uscc }) => uscc)).size).toBe(5000)
  })

  it('are taken for real by nobody: names, phones, accounts', () => {
    expect(enterprises.filter(({ name }) => !name.startsWith('示例·'))).toEqual([])
    expect(new Set(enterprises.map(({ name }) => name)).size).toBe(5000)
    expect(enterprises.filter(({ legalRepresentative: { phone } }) => !/^154\d{8}$/.test(phone))).toEqual([])
    expect(enterprises.filter(({ account }) => account && !/^0000\d{14}$/.test(account.number))).toEqual([])
  })

  it('lie in the districts of 无锡 and in industries of the standard', () => {
    expect(rows.filter(({ region }) => !isWithinRegion(region, '320200') || !regionNames[region])).toEqual([])
    expect(rows.filter(({ industry }) => industry.length !== 4 || !industryName(industry))).toEqual([])
    expect(new Set(rows.map(({ region }) => region)).size).toBe(7)
  })

  it('are of all sizes and ages, mostly small', () => {
    const sized = (size: string) => share(rows.filter((row) => row.size === size).length)
    expect(sized('micro') + sized('small')).toBeGreaterThan(0.9)
    expect(sized('medium')).toBeGreaterThan(0.015)
    expect(sized('large')).toBeGreaterThan(0.001)
    expect(rows.every(({ establishedOn }) => establishedOn < today)).toBe(true)
  })
})

describe('the facts', () => {
  const all = city.flatMap(({ facts }) => facts)

  it('speak of attributes of the dictionary, in their types', () => {
    const wrong = all.filter((fact) => {
      const attribute = attributeOf(fact.attribute)
      return !attribute || !hasType(attribute, fact.value) || fact.source !== attribute.owner
    })
    expect(wrong.slice(0, 3)).toEqual([])
  })

  it('have items whose fields are of the dictionary too', () => {
    const items = all
      .filter(({ attribute }) => attributeOf(attribute)?.type === 'collection')
      .flatMap(({ value }) => value as readonly Item[])
    expect(items.length).toBeGreaterThan(1000)
    const wrong = items.flatMap((item) =>
      Object.entries(item).filter(([code, value]) => {
        const attribute = attributeOf(code)
        return !attribute || (value !== null && !hasType(attribute, value))
      }),
    )
    expect(wrong.slice(0, 3)).toEqual([])
  })

  it('say each thing of a period once, and nothing from the future', () => {
    for (const { facts } of city)
      expect(new Set(facts.map(({ attribute, period }) => `${attribute}@${period}`)).size).toBe(facts.length)
    expect(all.filter(({ asOf }) => asOf > today)).toEqual([])
    expect(all.filter(({ period }) => period !== null && !/^\d{4}(Q[1-4])?$/.test(period))).toEqual([])
    const entries = all
      .filter(({ attribute }) => attributeOf(attribute)?.type === 'history')
      .flatMap(({ value }) => value as readonly HistoryEntry[])
    expect(entries.filter(({ obtainedOn }) => obtainedOn > today)).toEqual([])
  })

  it('have the gaps of life: little is missing of the register, much of what few departments share', () => {
    const known = (attribute: string) => share(city.filter(({ facts }) => factOf(facts, attribute)).length)
    expect(known('registered_region')).toBe(1)
    expect(known('industry_code')).toBeGreaterThan(0.95)
    expect(known('industry_code')).toBeLessThan(1)
    expect(known('industry_restriction')).toBeLessThan(0.8)
    const longAgo = all.filter(({ period, asOf }) => period === null && asOf < addDays(today, -190))
    expect(longAgo.length / all.length).toBeGreaterThan(0.003)
    expect(longAgo.length / all.length).toBeLessThan(0.05)
  })

  it('give each kind of policy somebody to reach', () => {
    const titled = (name: string, year: string) =>
      city.filter(({ facts }) =>
        historyOf(facts, 'qualification').some(
          (entry) => entry.name === name && entry.obtainedOn.startsWith(year) && !entry.renewalOf,
        ),
      ).length
    expect(titled('高新技术企业', '2025')).toBeGreaterThan(40)
    expect(titled('省级专精特新中小企业', '')).toBeGreaterThan(20)
    expect(titled('国家级专精特新小巨人', '')).toBeGreaterThan(2)
    expect(titled('瞪羚企业', '')).toBeGreaterThan(2)
    const newlyAbove = city.filter(({ facts }) =>
      historyOf(facts, 'above_scale_type').some(({ obtainedOn }) => obtainedOn.startsWith('2026')),
    )
    expect(newlyAbove.length).toBeGreaterThan(50)
    expect(city.filter(({ facts }) => historyOf(facts, 'products').length > 0).length).toBeGreaterThan(5)
  })
})

describe('reproducibility', () => {
  it('gives the same city on every machine', () => {
    const digest = createHash('sha256')
    for (const [i, { facts }] of city.entries()) digest.update(JSON.stringify([rows[i], facts]))
    expect(digest.digest('hex')).toMatchInlineSnapshot(
      `"114b831bc96436a7f8f074409026c2504b0f6b85da1ba44e7cca4bd4995e5c7c"`,
    )
  })

  it('keeps the enterprises on another day and only moves their dates', () => {
    const later = sampleEnterprises().map((enterprise) => enterpriseRow(enterprise, '2027-03-01'))
    const lasting = ({ uscc, name, region, industry, account }: (typeof rows)[number]) => [
      uscc,
      name,
      region,
      industry,
      account,
    ]
    expect(later.map(lasting)).toEqual(rows.map(lasting))
  })

  it.each(['2026-01-01', '2027-01-15', '2028-02-29'])('works on %s too', (day) => {
    const facts = enterprises.slice(0, 300).flatMap((enterprise) => sampleFacts(enterprise, day))
    const entries = facts
      .filter(({ attribute }) => attributeOf(attribute)?.type === 'history')
      .flatMap(({ value }) => value as readonly HistoryEntry[])
    const days = [...facts.map(({ asOf }) => asOf), ...entries.map(({ obtainedOn }) => obtainedOn)]
    expect(days.filter((date) => addDays(date, 0) > day)).toEqual([])
  })
})

function hasType({ type, values }: Attribute, value: unknown): boolean {
  const listed = values === null || values.includes(value as string)
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'bool') return typeof value === 'boolean'
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(String(value))
  if (type === 'set') return Array.isArray(value) && value.every((member) => typeof member === 'string')
  if (type === 'history') return Array.isArray(value) && value.every((entry) => entry.name && entry.obtainedOn)
  if (type === 'collection') return Array.isArray(value)
  return typeof value === 'string' && listed
}
