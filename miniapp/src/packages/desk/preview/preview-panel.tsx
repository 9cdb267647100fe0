import { Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Skeleton } from '../../../ui/states.tsx'
import { AsideSection } from '../../staff/aside-section.tsx'
import type { Problem } from '../source/problems.ts'
import { Breakdown } from './breakdown.tsx'
import { BudgetBar } from './budget-bar.tsx'
import { Difference } from './difference.tsx'
import { ProblemList } from './problem-list.tsx'
import { Reach } from './reach.tsx'
import type { PreviewState } from './use-preview.ts'
import './preview.scss'

interface PreviewPanelProps {
  state: PreviewState
  problems: readonly Problem[]
  onOpen: (path: string) => void
  /** The version in force; null where there is none. */
  version: number | null
}

/** Beside the rule: what is wrong with it, whom it reaches and what it costs. */
export function PreviewPanel({ state, problems, onOpen, version }: PreviewPanelProps) {
  const { preview, stale, problem } = state
  return (
    <Box className="preview">
      {problems.length > 0 && <ProblemList problems={problems} onOpen={onOpen} />}
      {problem && <Notice tone="attention">没能测算：{problem.message}</Notice>}
      {!preview && problems.length === 0 && !problem && (
        <AsideSection title="正在测算…">
          <Skeleton />
          <Note>第一次要读入全市企业的数据，需要几秒。</Note>
        </AsideSection>
      )}
      {preview && (
        <Box className={stale ? 'preview-body preview-stale' : 'preview-body'} aria-busy={stale}>
          <AsideSection title={problems.length > 0 ? '改之前' : stale ? '正在测算…' : '测算'}>
            <Reach preview={preview} />
            <BudgetBar preview={preview} />
          </AsideSection>
          {version !== null && (
            <AsideSection title={`比现行第 ${version} 版`}>
              <Difference preview={preview} />
            </AsideSection>
          )}
          <AsideSection title="分布">
            <Breakdown preview={preview} />
          </AsideSection>
        </Box>
      )}
    </Box>
  )
}
