import type { CorrectionState } from '@huiqi/bff/profile/views'
import type { Tone } from '../../ui/tag.tsx'

/** How the state of a correction looks. */
export const correctionTones: Readonly<Record<CorrectionState, Tone>> = {
  open: 'main',
  corrected: 'good',
  kept: 'plain',
}

/** A state in a word, beside a value. */
export const correctionWords: Readonly<Record<CorrectionState, string>> = {
  open: '部门核对中',
  corrected: '已更正',
  kept: '核对后不变',
}
