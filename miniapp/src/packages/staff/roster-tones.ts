import type { RosterRowView, RosterStatus } from '@huiqi/bff/roster/views'
import type { Tone } from '../../ui/tag.tsx'

const tones: Readonly<Record<RosterStatus, Tone>> = {
  empty: 'attention',
  filling: 'main',
  failed: 'bad',
  open: 'main',
  joint_review: 'attention',
  releasing: 'main',
  released: 'good',
  cancelled: 'plain',
}

/** How a roster's state is coloured; its word is always beside it. */
export const rosterTone = (status: RosterStatus): Tone => tones[status]

/** What the platform works on by itself: look again soon. */
export const underWay = (status: RosterStatus): boolean => status === 'filling' || status === 'releasing'

type Judged = Pick<RosterRowView, 'vetoes' | 'waitingFor'>

/** The joint review of one row, in one line. */
export function jointWords({ vetoes, waitingFor }: Judged, asked: number): { tone: Tone; words: string } {
  const [first] = vetoes
  if (first) {
    const more = vetoes.length > 1 ? `等 ${vetoes.length} 项` : ''
    return { tone: 'bad', words: `${first.departmentName}否决：${first.categoryLabel}${more}` }
  }
  if (asked === 0) return { tone: 'plain', words: '未送审' }
  const [waits] = waitingFor
  if (!waits) return { tone: 'good', words: '通过' }
  return {
    tone: 'attention',
    words: waitingFor.length > 1 ? `${waitingFor.length} 个部门未答复` : `${waits}未答复`,
  }
}
