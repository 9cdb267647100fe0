import { claimModes } from '@huiqi/shared/claim'
import { regionName, regionNames } from '@huiqi/shared/region'

export const levels = [
  { value: 'national', label: '国家级' },
  { value: 'province', label: '省级' },
  { value: 'city', label: '市级' },
  { value: 'district', label: '区级' },
] as const

/** The widest first. */
export const regions = Object.keys(regionNames).map((code) => ({ value: code, label: regionName(code) }))

export const modes = [
  {
    value: 'no_application',
    label: claimModes.no_application.label,
    detail: '不用申请：符合条件的企业由政府找到，确认后直接到账。',
  },
  { value: 'instant', label: claimModes.instant.label, detail: '提交简单材料，当场受理，快速办结。' },
  { value: 'commitment', label: claimModes.commitment.label, detail: '先承诺、后核查：提交申请，按承诺时限审核兑现。' },
] as const

/** 河南 二(一). */
export const listTypes = [
  { value: 'condition', label: '条件类', detail: '条件可以由数据判断，平台按条件生成名单。' },
  { value: 'roster', label: '名单类', detail: '由部门认定后上传名单。' },
  { value: 'manual', label: '暂时难以数据化', detail: '先介绍政策，由部门逐户审核。' },
] as const

export const categories = ['财政补贴', '科技创新', '融资支持', '税费减免'].map((each) => ({ value: each, label: each }))

export const periods = [
  { value: 'Y', label: '本年' },
  { value: 'Y-1', label: '上年' },
  { value: 'Q', label: '本季' },
  { value: 'M', label: '本月' },
] as const
