import { describe, expect, it } from 'vitest'
import { isBadRating, type RatingLevel, ratingLevels, tagsBelong } from './index.ts'

const levels = Object.keys(ratingLevels) as RatingLevel[]

describe('rating levels', () => {
  it('are the five of the standard, best first, the last two bad', () => {
    expect(levels.map((level) => ratingLevels[level].label)).toEqual([
      '非常满意',
      '满意',
      '基本满意',
      '不满意',
      '非常不满意',
    ])
    expect(levels.map((level) => ratingLevels[level].score)).toEqual([5, 4, 3, 2, 1])
    expect(levels.map(isBadRating)).toEqual([false, false, false, true, true])
  })

  it('offer tags of their own, so that praise is no reason for a bad rating', () => {
    expect(tagsBelong('dissatisfied', ['到账慢', '看不懂'])).toBe(true)
    expect(tagsBelong('dissatisfied', ['到账快'])).toBe(false)
    expect(tagsBelong('satisfied', [])).toBe(true)
  })
})
