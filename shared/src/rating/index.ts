/** The five levels of 国办发〔2019〕51号 and GB/T 39735-2020, best first; the last two are 差评. */
export type RatingLevel = 'very_satisfied' | 'satisfied' | 'acceptable' | 'dissatisfied' | 'very_dissatisfied'

type LevelRow = {
  readonly label: string
  /** 5 … 1, for averages. */
  readonly score: number
  /** Opens a rectification work order. */
  readonly bad: boolean
  readonly tags: readonly string[]
}

const praise = ['到账快', '看得懂', '不用跑腿', '有问必答']
const complaint = ['到账慢', '看不懂', '金额不对', '没人回复', '重复要材料']

export const ratingLevels: Readonly<Record<RatingLevel, LevelRow>> = {
  very_satisfied: { label: '非常满意', score: 5, bad: false, tags: praise },
  satisfied: { label: '满意', score: 4, bad: false, tags: praise },
  acceptable: { label: '基本满意', score: 3, bad: false, tags: ['还可以更快', '说明再清楚些', '操作再简单些'] },
  dissatisfied: { label: '不满意', score: 2, bad: true, tags: complaint },
  very_dissatisfied: { label: '非常不满意', score: 1, bad: true, tags: [...complaint, '态度不好'] },
}

/** Working days a department has to put a bad rating right (德州: 5 个工作日内整改反馈). */
export const rectificationWorkdays = 5

export const isBadRating = (level: RatingLevel): boolean => ratingLevels[level].bad

/** Whether every tag is one that this level offers. */
export const tagsBelong = (level: RatingLevel, tags: readonly string[]): boolean =>
  tags.every((tag) => ratingLevels[level].tags.includes(tag))

/** The level that stands for a score of 5 … 1. Throws RangeError for any other number. */
export function levelOfScore(score: number): RatingLevel {
  const found = Object.entries(ratingLevels).find(([, row]) => row.score === score)
  if (!found) throw new RangeError(`not a rating score: ${score}`)
  return found[0] as RatingLevel
}
