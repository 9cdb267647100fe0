import type { StepView } from '@huiqi/bff/claim/views'
import { momentWords } from '../../../owner/moment.ts'
import type { Step } from '../../../ui/steps.tsx'

/** The timeline's lines: when it happened, then who did it or whose turn it is. */
export const stepsOf = (steps: readonly StepView[], now: Date): Step[] =>
  steps.map(({ key, state, title, at, detail }) => ({
    key,
    state,
    title,
    detail: [at && momentWords(at, now), detail].filter(Boolean).join(' · ') || null,
  }))
