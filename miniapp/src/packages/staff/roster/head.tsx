import type { RosterView } from '@huiqi/bff/roster/views'
import { useEffect, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { say } from '../../../ui/toast.tsx'
import { rosterTone } from '../roster-tones.ts'
import { AskJointSheet } from './ask-joint-sheet.tsx'
import { AuthoriseSheet } from './authorise-sheet.tsx'
import { CancelSheet } from './cancel-sheet.tsx'
import { MatchSheet } from './match-sheet.tsx'
import { ReleaseSheet } from './release-sheet.tsx'
import { ReviewSheet } from './review-sheet.tsx'

/** What can be decided about a whole roster; the first that takes it onward is the main button. */
const decisions = [
  { action: 'authorise', label: '授权付款', onward: true, Decide: AuthoriseSheet },
  { action: 'review', label: '出具兑付意见', onward: true, Decide: ReviewSheet },
  { action: 'release', label: '下发名单', onward: true, Decide: ReleaseSheet },
  { action: 'ask_joint_review', label: '送联合审核', onward: false, Decide: AskJointSheet },
  { action: 'match', label: '重新生成', onward: false, Decide: MatchSheet },
  { action: 'cancel', label: '作废', onward: false, Decide: CancelSheet },
] as const

/** The roster's state, and what this person can do with it. */
export function RosterHead({ roster }: { roster: RosterView }) {
  const [deciding, decide] = useState<string | null>(null)
  const { status, statusLabel, actions } = roster
  const possible = decisions.filter(({ action }) => actions.includes(action))
  const open = possible.find(({ action }) => action === deciding)
  const overtaken = deciding !== null && !open
  useEffect(() => {
    if (!overtaken) return
    say('名单刚刚有变化，已显示最新内容，请看过再办。')
    decide(null)
  }, [overtaken])
  const [main] = possible.filter(({ onward }) => onward)
  return (
    <>
      <Tag tone={rosterTone(status)}>{statusLabel}</Tag>
      {possible.toReversed().map(({ action, label }) => (
        <Button key={action} kind={action === main?.action ? 'main' : 'plain'} onTap={() => decide(action)}>
          {label}
        </Button>
      ))}
      {open && <open.Decide roster={roster} onClose={() => decide(null)} />}
    </>
  )
}
