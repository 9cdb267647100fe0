import { ClaimPage } from '../../../owner/claim-page.tsx'
import { momentWords } from '../../../owner/moment.ts'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Notice } from '../../../ui/notice.tsx'

/** 全程留痕: every entry with its digest, and whether the chain verifies. */
export default function Trail() {
  const now = new Date()
  return (
    <ClaimPage title="办件记录">
      {({ trail: { intact, entries }, policyTitle }) => (
        <>
          <Notice tone={intact ? 'good' : 'bad'}>
            {intact
              ? `✓ 校验通过：${entries.length} 条记录前后相连，没有被改动过。`
              : '✕ 校验没有通过：记录可能被改动过，请打 12345 反映。'}
          </Notice>
          <Card title={policyTitle}>
            <Note>每条记录都带着上一条的指纹。改动任何一条，后面的指纹就对不上。</Note>
          </Card>
          {entries.map(({ seq, at, actor, sentence, hash }) => (
            <Card key={seq} title={`${seq}. ${sentence}`}>
              <Note>
                {momentWords(at, now)} · {actor}
              </Note>
              <Box className="digest">指纹 {hash}</Box>
            </Card>
          ))}
        </>
      )}
    </ClaimPage>
  )
}
