import { formatYuan } from '@huiqi/shared/money'

/** `¥19,100,000`, with 角 and 分 only where there are any. */
export const yuan = (fen: number): string => `¥${formatYuan(fen).replace(/\.00$/, '')}`

/** `+¥1,000`, `−¥1,000`. */
export const yuanChange = (fen: number): string => `${fen < 0 ? '−' : '+'}${yuan(Math.abs(fen))}`

/** `1,703 家` */
export const companies = (count: number): string => `${count.toLocaleString('zh-CN')} 家`
