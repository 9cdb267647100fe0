import { Button } from '../../../ui/button.tsx'
import { Words } from '../../../ui/host.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { SaveState } from './saver.ts'

const words = {
  saved: '草稿已保存',
  typing: '正在修改…',
  saving: '正在保存…',
  offline: '网络不通，恢复后自动保存',
} as const

/** How far what was typed is kept, in a few words. */
export function SaveWords({ saving }: { saving: SaveState }) {
  if (saving.at === 'conflict' || saving.at === 'refused') return <Words className="rule-stale">未保存</Words>
  return (
    <Words className="note" aria-live="polite">
      {words[saving.at]}
    </Words>
  )
}

interface SaveNoticeProps {
  saving: SaveState
  onTakeTheirs: () => void
  onKeepMine: () => void
}

/** What stands in the way of keeping it, and what can be done. */
export function SaveNotice({ saving, onTakeTheirs, onKeepMine }: SaveNoticeProps) {
  if (saving.at === 'refused') return <Notice tone="bad">没有保存：{saving.problem.message}</Notice>
  if (saving.at !== 'conflict') return null
  return (
    <>
      <Notice tone="bad">同事刚刚保存了这份草稿，您之后的改动还没有保存。请选择保留哪一份。</Notice>
      <Button kind="plain" onTap={onTakeTheirs}>
        看同事的版本（放弃我的改动）
      </Button>
      <Button kind="plain" onTap={onKeepMine}>
        保留我的，覆盖同事的
      </Button>
    </>
  )
}
