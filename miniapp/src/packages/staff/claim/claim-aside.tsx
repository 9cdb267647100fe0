import type { ClaimView } from '@huiqi/bff/claim/views'
import { momentWords } from '../../../owner/moment.ts'
import { Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Steps } from '../../../ui/steps.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { AsideSection } from '../aside-section.tsx'
import { MomentWords } from '../words.tsx'

/** The record speaks to the enterprise; staff read about it. */
const forStaff = (words: string): string => words.replaceAll('贵公司', '企业')

/** Beside the claim: how far it is, where the money goes, what was decided, and whether its record is whole. */
export function ClaimAside({ claim }: { claim: ClaimView }) {
  const { steps, account, opinion, payout, trail } = claim
  const now = new Date()
  return (
    <>
      <AsideSection title="办到哪一步">
        <Steps
          steps={steps.map(({ key, state, title, at, detail }) => ({
            key,
            state,
            title: forStaff(title),
            detail: forStaff([at && momentWords(at, now), detail].filter(Boolean).join(' · ')) || null,
          }))}
        />
      </AsideSection>
      <AsideSection title="收款账户">
        {account ? (
          <>
            <Box>
              {account.bankName} {account.numberMasked}
            </Box>
            <Note>户名：{account.holderName}</Note>
          </>
        ) : (
          <Note>企业还没有填写收款账户。</Note>
        )}
      </AsideSection>
      {opinion && (
        <AsideSection title={opinion.outcome === 'approve' ? '兑付意见' : '审核不通过'}>
          <Box className="quote">{opinion.reason ?? opinion.basis}</Box>
          <Note>
            <MomentWords at={opinion.at} />
          </Note>
        </AsideSection>
      )}
      {payout?.failure && (
        <AsideSection title="银行退回">
          <Note>
            第 {payout.attempt} 次付款：{payout.failure}
          </Note>
        </AsideSection>
      )}
      <AsideSection title="全程留痕">
        <Box>
          <Tag tone={trail.intact ? 'good' : 'bad'}>
            {trail.intact ? `${trail.entries.length} 条记录完整，没有改动` : '记录对不上，请联系平台管理'}
          </Tag>
        </Box>
        {trail.entries.map(({ seq, at, actor, sentence }) => (
          <Note key={seq}>
            <MomentWords at={at} /> {forStaff(`${actor}：${sentence}`)}
          </Note>
        ))}
      </AsideSection>
    </>
  )
}
