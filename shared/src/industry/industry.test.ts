import { describe, expect, it } from 'vitest'
import { industryName, industrySection, industrySections, isWithinIndustry } from './index.ts'

describe('the divisions', () => {
  it('number 97 without gap or overlap', () => {
    let next = 1
    for (const { first, divisions } of Object.values(industrySections)) {
      expect(first).toBe(next)
      next += divisions.length
    }
    expect(next - 1).toBe(97)
  })

  it.each([
    ['13', '农副食品加工业'],
    ['27', '医药制造业'],
    ['36', '汽车制造业'],
    ['3911', '计算机、通信和其他电子设备制造业'],
    ['43', '金属制品、机械和设备修理业'],
    ['46', '水的生产和供应业'],
    ['52', '零售业'],
    ['65', '软件和信息技术服务业'],
    ['C', '制造业'],
    ['T97', '国际组织'],
    ['98', undefined],
    ['00', undefined],
    ['C65', undefined],
    ['', undefined],
  ])('%s is %s', (code, name) => expect(industryName(code)).toBe(name))
})

describe('industrySection', () => {
  it.each([
    ['3911', 'C'],
    ['C3911', 'C'],
    ['06', 'B'],
    ['65', 'I'],
    ['I', 'I'],
    ['C65', undefined],
    ['U', undefined],
    ['5', undefined],
  ])('%s lies in %s', (code, section) => expect(industrySection(code)).toBe(section))
})

describe('isWithinIndustry', () => {
  it.each([
    ['3911', 'C', true],
    ['C3911', '39', true],
    ['3911', 'C39', true],
    ['3911', '391', true],
    ['3911', '3911', true],
    ['39', '3911', false],
    ['C', '39', false],
    ['3911', 'I', false],
    ['98', '98', false],
  ])('%s in %s: %s', (code, container, expected) => expect(isWithinIndustry(code, container)).toBe(expected))
})
