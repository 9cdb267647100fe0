/** The whole population against a rule: see `Engine`. */
export type { Engine, Group, NewlyEligibleInput, Preview, PreviewInput } from './types.ts'
