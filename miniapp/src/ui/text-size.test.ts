import { expect, it } from 'vitest'
import { textSize } from './text-size.ts'

it.each([
  ['nothing chosen, normal host', null, 1, { large: false, scale: 1 }],
  ['follows a host that is a little larger', null, 1.15, { large: false, scale: 1.15 }],
  ['never below our own size', null, 0.85, { large: false, scale: 1 }],
  ['a host that is much larger means large-text mode', null, 1.4, { large: true, scale: 1 }],
  ['what was chosen counts before the host', false, 1.4, { large: false, scale: 1.25 }],
  ['chosen on a normal host', true, 1, { large: true, scale: 1 }],
])('%s', (_name, choice, factor, expected) => {
  expect(textSize(choice, factor)).toEqual(expected)
})
