import { useState } from 'react'
import { useObservable } from '../observable.ts'
import { stored } from '../stored.ts'

/**
 * What a person is typing, kept on the phone until it was sent: it survives a lost network, a
 * closed app and a new sign-in. Not for account numbers or the like, which are not to be left on a phone.
 */
export function useDraft(name: string): readonly [text: string, write: (text: string) => void] {
  const [draft] = useState(() => stored<string>(`draft:${name}`, ''))
  return [useObservable(draft), draft.set]
}
