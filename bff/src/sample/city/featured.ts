import type { RegionCode } from '@huiqi/shared/region'

/** An enterprise whose story the personas play through, so nothing about it is drawn. */
export interface Featured {
  readonly name: string
  readonly region: RegionCode
  readonly industry: string
  readonly ageDays: number
  readonly staff: number
  readonly tech: boolean
  readonly hasAccount: boolean
  readonly legalRepresentative: { readonly name: string; readonly phone: string }
  /** Years back from today's in which it became a 高新技术企业, the first of them for the first time. */
  readonly highTechYearsAgo: readonly number[]
  /** Attributes nobody has reported, to show 待核实. */
  readonly unreported: readonly string[]
}

const liHua = { name: '李华', phone: '15400000001' }
const chenJing = { name: '陈静', phone: '15400000002' }
const wuGang = { name: '吴刚', phone: '15400000005' }

const story = { hasAccount: true, highTechYearsAgo: [], unreported: [] } as const

export const featured: readonly Featured[] = [
  {
    ...story,
    name: '示例·云杉精密制造有限公司',
    region: '320214',
    industry: '3484',
    ageDays: 2000,
    staff: 86,
    tech: true,
    legalRepresentative: liHua,
    highTechYearsAgo: [1],
    unreported: ['layoff_rate'],
  },
  {
    ...story,
    name: '示例·青石软件有限公司',
    region: '320213',
    industry: '6513',
    ageDays: 3600,
    staff: 42,
    tech: true,
    legalRepresentative: chenJing,
    highTechYearsAgo: [7, 4, 1],
  },
  {
    ...story,
    name: '示例·禾苗餐饮管理有限公司',
    region: '320211',
    industry: '6210',
    ageDays: 1500,
    staff: 24,
    tech: false,
    legalRepresentative: chenJing,
    hasAccount: false,
  },
  {
    ...story,
    name: '示例·远帆物流有限公司',
    region: '320281',
    industry: '5431',
    ageDays: 900,
    staff: 35,
    tech: false,
    legalRepresentative: chenJing,
    unreported: ['social_insurance_paid'],
  },
  {
    ...story,
    name: '示例·明湖电气科技有限公司',
    region: '320206',
    industry: '3821',
    ageDays: 2800,
    staff: 120,
    tech: true,
    legalRepresentative: wuGang,
    highTechYearsAgo: [1],
  },
]
