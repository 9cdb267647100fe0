import type { Chance } from '@huiqi/bff/matching/views'
import { chanceLabels } from '../../../owner/chance-labels.ts'

/** The parts of the report, in order. */
export const chances: readonly {
  key: Chance
  label: string
  hint: string
  nothing: string
}[] = [
  {
    key: 'eligible',
    label: chanceLabels.eligible,
    hint: '条件都符合。免申即享的由主管部门发起，确认后到账；其他的请按政策说明办理。',
    nothing: '现在没有可以直接享受的政策',
  },
  {
    key: 'nearly',
    label: chanceLabels.nearly,
    hint: '只差一个条件。点“算一算”，看做到多少就能享受。',
    nothing: '没有只差一个条件的政策',
  },
  {
    key: 'undetermined',
    label: chanceLabels.undetermined,
    hint: '缺数据，还不能下结论，不等于不符合。',
    nothing: '没有需要核实的政策',
  },
]

export const isChance = (part: string): part is Chance => chances.some(({ key }) => key === part)

/** On what the amount hangs. */
export const amountPrefixes: Readonly<Record<Chance, string>> = {
  eligible: '',
  nearly: '达到后',
  undetermined: '核实符合后',
}
