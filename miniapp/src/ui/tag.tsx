import type { ReactNode } from 'react'
import { Words } from './host.tsx'

export type Tone = 'main' | 'good' | 'attention' | 'bad' | 'plain'

/** A state: always a word, the colour only underlines it. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <Words className={`tag tone-${tone}`}>{children}</Words>
}
