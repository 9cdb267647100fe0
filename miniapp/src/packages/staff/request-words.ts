import type { VetoRequestView } from '@huiqi/bff/roster/views'
import { deadlineTone, timeLeft } from '../../owner/deadline.ts'
import type { Tone } from '../../ui/tag.tsx'

type Request = Pick<VetoRequestView, 'answer' | 'vetoCount' | 'workdaysLeft'>

/** What a department asked for joint review has answered, or how long it still has. */
export function requestWords({ answer, vetoCount, workdaysLeft }: Request): { tone: Tone; words: string } {
  const vetoes = vetoCount > 0 ? `否决 ${vetoCount} 家` : '没有意见'
  if (answer === 'answered') return { tone: vetoCount > 0 ? 'bad' : 'good', words: vetoes }
  if (answer === 'lapsed')
    return vetoCount > 0 ? { tone: 'bad', words: vetoes } : { tone: 'plain', words: '到期未答复，视为没有意见' }
  const limit = { workdaysLeft, passed: workdaysLeft < 0 }
  return { tone: deadlineTone(limit), words: `未答复，${timeLeft(limit)}` }
}
