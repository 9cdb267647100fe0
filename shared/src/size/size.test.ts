import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EnterpriseSize, enterpriseSize } from './index.ts'

describe('enterpriseSize', () => {
  it.each([
    ['3911', { staff: 1000, revenueWan: 40_000 }, 'large'],
    ['3911', { staff: 999, revenueWan: 40_000 }, 'medium'],
    ['3911', { staff: 1000, revenueWan: 2000 }, 'medium'],
    ['3911', { staff: 20, revenueWan: 300 }, 'small'],
    ['3911', { staff: 20, revenueWan: 299.99 }, 'micro'],
    ['B06', { staff: 300, revenueWan: 2000 }, 'medium'],
    ['01', { revenueWan: 50 }, 'small'],
    ['E', { revenueWan: 80_000, assetsWan: 79_999 }, 'medium'],
    ['51', { staff: 20, revenueWan: 5000 }, 'medium'],
    ['5211', { staff: 9, revenueWan: 20_000 }, 'micro'],
    ['5910', { staff: 300, revenueWan: 3000 }, 'medium'],
    ['5990', { staff: 200, revenueWan: 30_000 }, 'large'],
    ['65', { staff: 100, revenueWan: 1000 }, 'medium'],
    ['64', { staff: 300, revenueWan: 10_000 }, 'medium'],
    ['7010', { revenueWan: 1000, assetsWan: 5000 }, 'medium'],
    ['7020', { staff: 100, revenueWan: 500 }, 'small'],
    ['7030', { staff: 300 }, 'large'],
    ['72', { staff: 300, assetsWan: 120_000 }, 'large'],
    ['75', { staff: 9 }, 'micro'],
  ])('%s %j is %s', (industry, figures, size) => expect(enterpriseSize(industry, figures)).toBe(size))

  it.each([
    ['3911', {}, 'nothing known'],
    ['3911', { staff: 1000 }, 'revenue could lower it'],
    ['66', { staff: 300 }, '金融业 has rules of its own'],
    ['83', { staff: 300 }, '教育 is not classed'],
    ['5300', { staff: 5000, revenueWan: 90_000 }, '铁路运输 is left out'],
    ['59', { staff: 300, revenueWan: 3000 }, '装卸搬运 and 仓储 differ'],
    ['98', { staff: 300 }, 'no such industry'],
  ])('%s %j is unknown: %s', (industry, figures, _why) => expect(enterpriseSize(industry, figures)).toBeUndefined())

  it('is micro by one low figure, whatever the other would be', () => {
    expect(enterpriseSize('3911', { staff: 5 })).toBe('micro')
  })

  it('never changes a class once decided, whatever becomes known', () => {
    const figure = fc.option(fc.nat(200_000), { nil: undefined })
    const full = fc.record({ staff: fc.nat(3000), revenueWan: fc.nat(200_000), assetsWan: fc.nat(200_000) })
    const industry = fc.constantFrom('3911', '47', '51', '5920', '62', '63', '65', '7010', '72', '73')
    fc.assert(
      fc.property(
        industry,
        fc.record({ staff: figure, revenueWan: figure, assetsWan: figure }),
        full,
        (code, part, all) => {
          const before = enterpriseSize(code, part)
          const known = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))
          const after: EnterpriseSize | undefined = enterpriseSize(code, { ...all, ...known })
          expect(after).toBeDefined()
          if (before !== undefined) expect(after).toBe(before)
        },
      ),
    )
  })
})
