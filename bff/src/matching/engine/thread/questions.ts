import type { NewlyEligibleInput, PreviewInput } from '../types.ts'

/** What the engine's thread is asked. */
export type EngineQuestion =
  | { readonly call: 'preview'; readonly input: PreviewInput }
  | { readonly call: 'newlyEligible'; readonly input: NewlyEligibleInput }

/** What it is given at its start. */
export type EngineData = { readonly databaseUrl: string }
