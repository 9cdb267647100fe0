import type { PreviewView } from '@huiqi/bff/policy/desk/preview-views'
import { companies, yuanChange } from './money.ts'

/** Who comes and goes and what it costs, in one sentence. @param version in force; null: none yet */
export function effectWords(preview: PreviewView, version: number | null): string {
  const { entering, leaving, changeFen, eligible } = preview
  if (version === null) return `发布后 ${companies(eligible)}企业符合条件。`
  if (entering === 0 && leaving === 0 && changeFen === 0) return `与现行第 ${version} 版相比，符合的企业和金额都不变。`
  const parts = [
    entering > 0 && `新增 ${companies(entering)}`,
    leaving > 0 && `退出 ${companies(leaving)}`,
    entering === 0 && leaving === 0 && '符合的企业不变',
    changeFen !== 0 ? `金额 ${yuanChange(changeFen)}` : '金额不变',
  ]
  return `与现行第 ${version} 版相比，${parts.filter(Boolean).join('，')}。`
}
