import type { RosterView } from '@huiqi/bff/roster/views'
import { grouped } from '../grouped.ts'

type Moving = Pick<RosterView, 'status' | 'kind' | 'progress'>

/** `正在读取名单：3,000 行`, `正在下发：120 / 774 家`. */
export function progressWords({ status, kind, progress }: Moving): string {
  const unit = status === 'filling' && kind === 'imported' ? '行' : '家'
  const doing = status === 'releasing' ? '正在下发' : kind === 'imported' ? '正在读取名单' : '正在按条件找企业'
  const { done = 0, of = null } = progress ?? {}
  return `${doing}：${grouped(done)}${of === null ? '' : ` / ${grouped(of)}`} ${unit}`
}
