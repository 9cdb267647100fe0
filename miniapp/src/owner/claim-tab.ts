import { observable } from '../observable.ts'

export type ClaimTab = 'waiting' | 'in_progress' | 'done'

/** Which part of the claims list is open; tabs of a mini-program take no parameters. */
export const claimTab = observable<ClaimTab>('waiting')
