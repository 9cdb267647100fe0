import type { Alongside } from '@huiqi/bff/matching/views'

/** How a policy is had beside others: `与“设备更新贷款贴息”：同一笔贷款只能享受一项财政贴息`. */
export const alongsideWords = ({ text, together, others }: Alongside): string =>
  `${together ? '可与' : '与'}${others.map((title) => `“${title}”`).join('、')}${together ? '同享' : ''}：${text}`
