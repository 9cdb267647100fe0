import type { ClaimView } from '@huiqi/bff/claim/views'
import { isBadRating, rectificationWorkdays } from '@huiqi/shared/rating'
import { momentWords } from '../../../owner/moment.ts'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'

interface GivenRatingProps {
  claim: ClaimView
  rating: NonNullable<ClaimView['rating']>
}

export function GivenRating({ claim: { policyTitle, departmentName }, rating }: GivenRatingProps) {
  return (
    <Card title="您已经评价过了">
      <Note>
        {departmentName} · {policyTitle}
      </Note>
      <Box className="strong">{rating.label}</Box>
      <Note>{momentWords(rating.at, new Date())}</Note>
      {isBadRating(rating.level) && (
        <Note>
          已转给{departmentName}，{rectificationWorkdays} 个工作日内整改并回复您。
        </Note>
      )}
    </Card>
  )
}
