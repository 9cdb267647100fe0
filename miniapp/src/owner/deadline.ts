import type { DeadlineView } from '@huiqi/bff/claim/views'
import type { Tone } from '../ui/tag.tsx'

/** `还剩 3 个工作日`; the last day and what comes after it have words of their own. */
export function timeLeft({ workdaysLeft, passed }: Pick<DeadlineView, 'workdaysLeft' | 'passed'>): string {
  if (passed) return '已过期限'
  return workdaysLeft > 0 ? `还剩 ${workdaysLeft} 个工作日` : '今天截止'
}

/** From here on a deadline is to be seen before anything else. */
const soon = 3

export const deadlineTone = ({ workdaysLeft, passed }: Pick<DeadlineView, 'workdaysLeft' | 'passed'>): Tone =>
  passed || workdaysLeft <= 1 ? 'bad' : workdaysLeft <= soon ? 'attention' : 'main'

interface Turn {
  turn: string | null
  turnLabel: string | null
  deadline: DeadlineView | null
}

const late = '已超过时限，平台已记录并催办'

/** In a list, whose turn it is and until when: `轮到财政部门，11月24日（周二）24:00 前`; null once nothing more is to come. */
export function turnWords({ turn, turnLabel, deadline }: Turn): string | null {
  if (!turnLabel) return null
  if (turn === 'owner') return deadline ? `请在 ${deadline.words}办理` : '请贵公司办理'
  if (!deadline) return `轮到${turnLabel}`
  return `轮到${turnLabel}，${deadline.passed ? late : deadline.words}`
}

/** The same with more room: who, then until when and how long that still is. */
export function turnLines({ turn, turnLabel, deadline }: Turn): { who: string; until: string | null } | null {
  if (!turnLabel) return null
  const who = turn === 'owner' ? '现在请贵公司办理' : `现在轮到${turnLabel}`
  if (!deadline) return { who, until: null }
  if (deadline.passed) return { who, until: turn === 'owner' ? timeLeft(deadline) : late }
  return { who, until: `${deadline.words}，${timeLeft(deadline)}` }
}
