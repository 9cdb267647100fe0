import type { MemberView } from '@huiqi/bff/enterprise/views'
import { civilDate } from '@huiqi/shared/workday'
import { dayWords } from '../../owner/moment.ts'
import { Note } from '../../ui/card.tsx'
import { Box, Tap } from '../../ui/host.tsx'

/** Somebody who may act for the enterprise. */
export function Member({ member, onRevoke }: { member: MemberView; onRevoke?: () => void }) {
  const { kind, kindLabel, nameMasked, phoneMasked, since, linked, self } = member
  const from = dayWords(civilDate(new Date(since)), civilDate(new Date()))
  return (
    <Box className="link-row line">
      <Box className="link-row-label">
        <Box className="strong">
          {nameMasked}
          {self ? '（您）' : ''}
        </Box>
        <Note>{[kindLabel, phoneMasked].filter(Boolean).join(' · ')}</Note>
        {kind === 'handler' && <Note>{linked ? `${from}起` : '等待本人用这个手机号登录'}</Note>}
      </Box>
      {kind === 'handler' && onRevoke && (
        <Tap className="link" aria-label={`撤销${nameMasked}的授权`} onTap={onRevoke}>
          撤销
        </Tap>
      )}
    </Box>
  )
}
