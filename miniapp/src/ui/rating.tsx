import { type RatingLevel, ratingLevels } from '@huiqi/shared/rating'
import { Box, Tap, Words } from './host.tsx'

const levels = Object.keys(ratingLevels) as RatingLevel[]

/** The five levels of 好差评 (GB/T 39735-2020), each a face of our own and its word. */
export function Rating({ level, onChoose }: { level: RatingLevel | null; onChoose: (level: RatingLevel) => void }) {
  return (
    <Box role="radiogroup" aria-label="评价" className="rating">
      {levels.map((each) => (
        <Tap
          key={each}
          role="radio"
          aria-checked={each === level}
          className={each === level ? 'rate rate-on' : 'rate'}
          onTap={() => onChoose(each)}
        >
          <Box className={`face face-${ratingLevels[each].score}`} aria-hidden>
            <Box className="mouth" />
          </Box>
          <Words className="rate-word">{ratingLevels[each].label}</Words>
        </Tap>
      ))}
    </Box>
  )
}
