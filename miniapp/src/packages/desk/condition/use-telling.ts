import type { Source } from '@huiqi/shared/condition'
import { useRef } from 'react'
import { retold } from '../source/leaf-edits.ts'

const textOf = ({ text }: Source): string => (typeof text === 'string' ? text : '')

/**
 * Lets the sentence follow its number for as long as nobody rewrites it: on the way from 1000 to 800 the number is 1, empty
 * or half, so what counts is what it was when the fields were opened.
 */
export function useTelling(leaf: Source) {
  const start = useRef({ text: textOf(leaf), value: leaf.value })
  const told = useRef(textOf(leaf))
  return {
    /** The value is no longer what the sentence was written for. */
    changed: leaf.value !== start.current.value,
    tell: (next: Source): Source => {
      if (textOf(leaf) !== told.current || next.value === leaf.value) return next
      const text =
        next.value === start.current.value
          ? start.current.text
          : retold(start.current.text, start.current.value, next.value)
      if (text === null) return next
      told.current = text
      return { ...next, text }
    },
  }
}
