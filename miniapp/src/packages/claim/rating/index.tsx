import { ClaimPage } from '../../../owner/claim-page.tsx'
import { Empty } from '../../../ui/states.tsx'
import { GivenRating } from './given-rating.tsx'
import { RatingForm } from './rating-form.tsx'

/** 好差评 of one claim. */
export default function RatingPage() {
  return (
    <ClaimPage title="评价">
      {(claim) => {
        if (claim.rating) return <GivenRating claim={claim} rating={claim.rating} />
        if (claim.toRate) return <RatingForm claim={claim} />
        return <Empty title="还不能评价">办件有结果后就可以评价，评价是自愿的。</Empty>
      }}
    </ClaimPage>
  )
}
