import { periodWords } from '../condition/index.ts'
import type { Ask } from './reasons.ts'

/** What still has to be found out, and by whom: `缺“裁员率”（2025 年），由人社部门提供`. */
export function askWords({ name, period, who, reason }: Ask): string {
  const what = `“${name}”${period === null ? '' : `（${periodWords(period)}）`}`
  switch (reason) {
    case 'absent':
      return `缺${what}，由${who}提供`
    case 'stale':
      return `${what}的数据过期了，由${who}更新`
    case 'partial':
      return `${what}按现有数据还判断不了，由${who}核实`
    case 'unset':
      return `${what}要等${who}公布`
    case 'judgement':
      return `${what}由${who}认定`
  }
}
