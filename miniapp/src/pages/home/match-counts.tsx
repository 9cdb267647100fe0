import type { Chance } from '@huiqi/bff/matching/views'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { chanceLabels } from '../../owner/chance-labels.ts'
import { useLookAgain } from '../../owner/use-look-again.ts'
import { open, routes } from '../../routes.ts'
import { Card, Link, LinkRow, Stats } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'

/** How many policies the enterprise can have, nearly has, and might have, the new ones first; nothing until that is known. */
export function MatchCounts() {
  const counts = useQuery(ask.matching.counts.queryOptions())
  useLookAgain(counts)
  const news = useQuery(ask.push.news.queryOptions())
  useLookAgain(news)
  const unseen = news.data?.unseen ?? 0
  const found = counts.data
  if (!found) return null
  const items = (Object.keys(chanceLabels) as Chance[]).map((key) => ({
    key,
    count: found[key],
    label: chanceLabels[key],
  }))
  const read = () => open(routes.report('eligible'))
  return (
    <Card title="政策匹配" aside={unseen === 0 && <Link onTap={read}>匹配报告</Link>}>
      {unseen > 0 && <LinkRow label={<Tag tone="main">{`新符合 ${unseen} 项`}</Tag>} verb="匹配报告" onTap={read} />}
      <Stats items={items} onChoose={(key) => open(routes.report(key))} />
    </Card>
  )
}
