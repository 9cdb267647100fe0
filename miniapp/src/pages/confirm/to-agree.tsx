import type { ClaimView } from '@huiqi/bff/claim/views'
import { Link } from '../../ui/card.tsx'
import { Box } from '../../ui/host.tsx'

interface ToAgreeProps {
  claim: ClaimView
  text: NonNullable<ClaimView['consentText']>
  onRead: () => void
}

/** What one agrees to by confirming. */
export function ToAgree({ claim: { deadline }, text: { title, version }, onRead }: ToAgreeProps) {
  return (
    <Box className="agree note">
      点“确认享受”，即同意
      <Link onTap={onRead}>《{title}》</Link>第 {version} 版。{deadline ? '过期没有确认，视为放弃，资金不再保留。' : ''}
    </Box>
  )
}
