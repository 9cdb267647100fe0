import { observable, useObservable } from '../observable.ts'
import { Box } from './host.tsx'

const sentence = observable('')
let timer: ReturnType<typeof setTimeout> | undefined

/** Says a short sentence for a few seconds; nothing that has to be read to go on. */
export function say(text: string): void {
  sentence.set(text)
  clearTimeout(timer)
  timer = setTimeout(() => sentence.set(''), 4_000)
}

export function Toast() {
  const text = useObservable(sentence)
  return (
    <Box role="status" aria-live="polite" className={text ? 'toast toast-on' : 'toast'}>
      {text}
    </Box>
  )
}
