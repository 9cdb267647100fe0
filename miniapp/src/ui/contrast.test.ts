import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

type Palette = Readonly<Record<string, string>>

const source = readFileSync(path.join(import.meta.dirname, 'tokens.scss'), 'utf8')

function palette(name: 'light' | 'dark'): Palette {
  const block = source.match(new RegExp(`@mixin ${name} \\{([^}]*)\\}`))?.[1] ?? ''
  return Object.fromEntries(
    Array.from(block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, key, colour]) => [key, colour]),
  )
}

/** WCAG 2.1 relative luminance. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Every pair of text on ground that the stylesheets put together. */
const texts: readonly (readonly [text: string, ground: string])[] = [
  ...['ink', 'ink-2', 'main', 'good', 'attention', 'bad'].flatMap((text) =>
    ['card', 'back'].map((ground) => [text, ground] as const),
  ),
  ...['main', 'good', 'attention', 'bad'].map((tone) => [tone, `${tone}-soft`] as const),
  ['on-main', 'main'],
  ['card', 'good'],
  ['card', 'bad'],
  ['card', 'attention'],
  ['back', 'ink'],
  ['ink-2', 'line'],
  ['on-side', 'side'],
  ['on-side', 'side-now'],
]

describe.each(['light', 'dark'] as const)('%s', (name) => {
  const colours = palette(name)
  it('has every colour', () => expect(Object.keys(colours)).toHaveLength(18))
  it.each(texts)('%s on %s is at least 4.5:1', (text, ground) => {
    expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(['card', 'back'])('the edge of a field on %s is at least 3:1', (ground) => {
    expect(contrast(colours.edge!, colours[ground]!)).toBeGreaterThanOrEqual(3)
  })
})
