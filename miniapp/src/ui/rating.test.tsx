import type { RatingLevel } from '@huiqi/shared/rating'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { render } from '../testing/render.ts'
import { Rating } from './rating.tsx'

function Rated() {
  const [level, choose] = useState<RatingLevel | null>(null)
  return <Rating level={level} onChoose={choose} />
}

it('offers the five levels by their words, best first, none chosen beforehand', async () => {
  const { root } = await render(<Rated />)
  const radios = Array.from(root.querySelectorAll('[role=radio]'))
  expect(radios.map((radio) => radio.textContent)).toEqual(['非常满意', '满意', '基本满意', '不满意', '非常不满意'])
  expect(root.querySelectorAll('[aria-checked=true]')).toHaveLength(0)
})

it('marks the level that was tapped, and only that', async () => {
  const screen = await render(<Rated />)
  await screen.tap('radio', '满意')
  await screen.tap('radio', '不满意')
  const checked = Array.from(screen.root.querySelectorAll('[aria-checked=true]'))
  expect(checked.map((radio) => radio.textContent)).toEqual(['不满意'])
})
