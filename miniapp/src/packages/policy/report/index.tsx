import type { Chance } from '@huiqi/bff/matching/views'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../api/client.ts'
import { useDownload } from '../../../api/use-download.ts'
import { useLookAgain } from '../../../owner/use-look-again.ts'
import { open, routes, useParam } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Card, LinkRow, Note, Stats } from '../../../ui/card.tsx'
import { Page } from '../../../ui/page.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { chances, isChance } from './chances.ts'
import { MatchCardView } from './match-card.tsx'
import { newFirst } from './new-first.ts'
import { TotalCard } from './total-card.tsx'
import { useNews } from './use-news.ts'

/** 匹配报告: what the enterprise can have, what is one step short, and what nobody knows yet. */
export default function Report() {
  const part = useParam('part')
  const [chosen, setChosen] = useState<Chance>(isChance(part) ? part : 'eligible')
  const { busy, fetchFile } = useDownload()
  const report = useQuery(ask.matching.report.queryOptions())
  useLookAgain(report)
  const news = useNews(chosen === 'eligible' && report.data !== undefined)
  return (
    <Page title="匹配报告">
      <Loaded query={report}>
        {(found) => (
          <>
            <Stats
              items={chances.map(({ key, label }) => ({ key, label, count: found.counts[key] }))}
              chosen={chosen}
              onChoose={(key) => setChosen(key as Chance)}
            />
            {chances
              .filter(({ key }) => key === chosen)
              .map(({ key, hint, nothing }) =>
                found[key].length > 0 ? (
                  <Note key={key}>{hint}</Note>
                ) : (
                  <Empty key={key} title={nothing}>
                    {hint}
                  </Empty>
                ),
              )}
            {chosen === 'eligible' && found.eligible.length > 1 && <TotalCard {...found.total} />}
            {newFirst(found[chosen], news).map((card) => (
              <MatchCardView
                key={card.versionId}
                card={card}
                chance={chosen}
                isNew={chosen === 'eligible' && news.has(card.policyId)}
              />
            ))}
            <Card>
              <LinkRow label="这些都是按各部门的数据算的" verb="看一企一档" onTap={() => open(routes.profile)} />
            </Card>
            <Button
              kind="plain"
              disabled={busy}
              onTap={() => fetchFile('/api/matching/report.pdf', `政策匹配报告-${found.date}.pdf`)}
            >
              {busy ? '正在生成…' : '存成 PDF'}
            </Button>
            <Note>
              按 {found.date} 的数据和正在执行的政策算出，已经享受和正在办理的不再列出。结果以主管部门审核为准。
            </Note>
          </>
        )}
      </Loaded>
    </Page>
  )
}
