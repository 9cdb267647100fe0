import type { Chance } from '@huiqi/bff/matching/views'

export const chanceLabels: Readonly<Record<Chance, string>> = {
  eligible: '可享',
  nearly: '差一步',
  undetermined: '待核实',
}
