import { useQuery } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { ClaimRow } from '../../owner/claim-row.tsx'
import { claimTab } from '../../owner/claim-tab.ts'
import { DeskCard } from '../../owner/desk-card.tsx'
import type { Owner } from '../../owner/for-owner.tsx'
import { useLookAgain } from '../../owner/use-look-again.ts'
import { open, routes } from '../../routes.ts'
import { Card, Link, LinkRow, Stats } from '../../ui/card.tsx'
import { Loaded } from '../../ui/states.tsx'
import { MatchCounts } from './match-counts.tsx'
import { NothingWaits } from './nothing-waits.tsx'
import { ToConfirm } from './to-confirm.tsx'
import { ToCorrect } from './to-correct.tsx'

/** What waits for the enterprise first, then what others are doing for it, then what is done. */
export function HomeBody({ me }: { me: Owner }) {
  const home = useQuery(ask.claim.home.queryOptions())
  useLookAgain(home)
  const show = (tab: string) => {
    claimTab.set(tab as 'waiting')
    open(routes.claims)
  }
  return (
    <>
      <Loaded query={home}>
        {({ toConfirm, toCorrect, inProgress, recent, counts }) => (
          <>
            {toConfirm.count > 0 && <ToConfirm offers={toConfirm} />}
            {toCorrect.map((claim) => (
              <ToCorrect key={claim.id} claim={claim} />
            ))}
            {toConfirm.count === 0 && toCorrect.length === 0 && <NothingWaits />}
            <MatchCounts />
            {counts.waiting + counts.inProgress + counts.done > 0 && (
              <Stats
                items={[
                  { key: 'waiting', count: counts.waiting, label: '待办' },
                  { key: 'in_progress', count: counts.inProgress, label: '办理中' },
                  { key: 'done', count: counts.done, label: '已办结' },
                ]}
                onChoose={show}
              />
            )}
            {inProgress.length > 0 && (
              <Card title="办理中" aside={<Link onTap={() => show('in_progress')}>全部</Link>}>
                {inProgress.map((claim) => (
                  <ClaimRow key={claim.id} claim={claim} />
                ))}
              </Card>
            )}
            {recent.length > 0 && (
              <Card title="最近办结" aside={<Link onTap={() => show('done')}>全部</Link>}>
                {recent.map((claim) => (
                  <ClaimRow key={claim.id} claim={claim} />
                ))}
              </Card>
            )}
          </>
        )}
      </Loaded>
      <Card>
        <LinkRow label="收到短信确认码？" verb="输入确认码" onTap={() => open(routes.code)} />
      </Card>
      {me.staff && <DeskCard staff={me.staff} />}
    </>
  )
}
