import { describe, expect, it } from 'vitest'
import { isWithinRegion, regionName, regionNames, regionPath } from './index.ts'

describe('isWithinRegion', () => {
  it.each([
    ['320213', '320200', true],
    ['320213', '320000', true],
    ['320213', '100000', true],
    ['320213', '320213', true],
    ['320200', '320213', false],
    ['320500', '320200', false],
    ['330200', '320200', false],
    ['100000', '320000', false],
  ])('%s in %s: %s', (region, container, expected) => expect(isWithinRegion(region, container)).toBe(expected))

  it('agrees with the path for every pair of regions', () => {
    const codes = Object.keys(regionNames)
    for (const region of codes)
      for (const container of codes)
        expect(isWithinRegion(region, container)).toBe(regionPath(region).includes(container))
  })
})

describe('regionName', () => {
  it('names a district with its city', () => {
    expect(regionName('320213')).toBe('无锡市梁溪区')
    expect(regionName('320281')).toBe('江阴市')
    expect(regionName('320200')).toBe('无锡市')
    expect(regionName('320000')).toBe('江苏省')
    expect(regionName('100000')).toBe('中国')
    expect(regionName('320299')).toBe('无锡市320299')
  })

  it('names a place elsewhere by its city or province', () => {
    expect(regionName('320803')).toBe('淮安市')
    expect(regionName('341200')).toBe('安徽省')
    expect(regionName('990000')).toBe('990000')
  })
})
