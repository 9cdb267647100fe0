import type { Department as Duty } from '@huiqi/shared/attribute'
import type { RegionCode } from '@huiqi/shared/region'

/** `policy` draws up rosters and reviews, `joint` may veto, `finance` pays, `platform` runs the service. */
export interface SampleDepartment {
  readonly code: string
  readonly name: string
  readonly kind: 'policy' | 'joint' | 'finance' | 'platform'
  readonly region: RegionCode
  /** No line in China begins with 0 after the area code: right in form, and nobody's. */
  readonly phone: string
  /** Whose data it answers for; the platform answers for what is no office's here. */
  readonly duties: readonly Duty[]
}

const duties: Readonly<Record<string, readonly Duty[]>> = {
  kjj: ['science'],
  gxj: ['industry'],
  rsj: ['hr'],
  swj: ['commerce', 'investment'],
  shuiwu: ['tax'],
  fgw: ['reform'],
  zjj: ['housing'],
  nyj: ['agriculture'],
  cl: ['disabled'],
  gaj: ['police'],
  sthj: ['ecology'],
  yjj: ['emergency'],
  scjg: ['market'],
  tjj: ['stats'],
  czj: ['finance', 'payer'],
  spj: ['platform', 'enterprise', 'competent'],
}

const city: RegionCode = '320200'

export const sampleDepartments: readonly SampleDepartment[] = [
  ['kjj', '无锡市科技局', 'policy', city],
  ['gxj', '无锡市工信局', 'policy', city],
  ['rsj', '无锡市人社局', 'policy', city],
  ['swj', '无锡市商务局', 'policy', city],
  ['shuiwu', '无锡市税务局', 'policy', city],
  ['fgw', '无锡市发改委', 'policy', city],
  ['zjj', '无锡市住建局', 'policy', city],
  ['nyj', '无锡市农业农村局', 'policy', city],
  ['cl', '无锡市残联', 'policy', city],
  ['gaj', '无锡市公安局', 'joint', city],
  ['sthj', '无锡市生态环境局', 'joint', city],
  ['yjj', '无锡市应急管理局', 'joint', city],
  ['scjg', '无锡市市场监管局', 'joint', city],
  ['tjj', '无锡市统计局', 'joint', city],
  ['czj', '无锡市财政局', 'finance', city],
  ['czj-jy', '江阴市财政局', 'finance', '320281'],
  ['czj-yx', '宜兴市财政局', 'finance', '320282'],
  ['czj-lx', '无锡市梁溪区财政局', 'finance', '320213'],
  ['czj-xs', '无锡市锡山区财政局', 'finance', '320205'],
  ['czj-hs', '无锡市惠山区财政局', 'finance', '320206'],
  ['czj-bh', '无锡市滨湖区财政局', 'finance', '320211'],
  ['czj-xw', '无锡市新吴区财政局', 'finance', '320214'],
  ['spj', '无锡市行政审批局', 'platform', city],
].map(([code, name, kind, region], index) => ({
  code: code!,
  name: name!,
  kind: kind as SampleDepartment['kind'],
  region: region!,
  phone: `0510-0000${String(1001 + index)}`,
  duties: duties[code!] ?? [],
}))
