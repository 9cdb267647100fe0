import type { RosterView, VetoView } from '@huiqi/bff/roster/views'
import { useQuery } from '@tanstack/react-query'
import { api, ask } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Link, Note } from '../../../ui/card.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { CommandNote, Loaded } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { say } from '../../../ui/toast.tsx'
import { AsideSection } from '../aside-section.tsx'
import { MomentWords } from '../words.tsx'

/** Objections to the roster so far; those of one's own department can be taken back until it has finished. */
export function OwnVetoes({ roster }: { roster: RosterView }) {
  const vetoes = useQuery(ask.roster.vetoes.queryOptions({ rosterId: roster.id }))
  const withdraw = useCommand(api.roster.withdrawVeto.mutate, () => say('已撤回否决。'))
  return (
    <AsideSection title="已提出的否决">
      <CommandNote command={withdraw} />
      <Loaded query={vetoes}>
        {(all) =>
          all.length === 0 ? (
            <Note>还没有。点开企业名称，看过条件和来源后可以否决。</Note>
          ) : (
            all.map((veto) => (
              <Veto key={veto.id} veto={veto} onWithdraw={() => void withdraw.run({ vetoId: veto.id })} />
            ))
          )
        }
      </Loaded>
    </AsideSection>
  )
}

function Veto({ veto, onWithdraw }: { veto: VetoView; onWithdraw: () => void }) {
  const { enterpriseName, departmentName, categoryLabel, reason, evidence, createdAt, withdrawnAt, canWithdraw } = veto
  return (
    <Box className="line facts">
      <Box className="card-line">
        <Words className="strong">{enterpriseName}</Words>
        <Tag tone={withdrawnAt ? 'plain' : 'bad'}>{withdrawnAt ? '已撤回' : categoryLabel}</Tag>
      </Box>
      <Box>{reason}</Box>
      <Note>
        依据：{evidence} · {departmentName} · <MomentWords at={createdAt} />
      </Note>
      {canWithdraw && (
        <Box>
          <Link onTap={onWithdraw}>撤回</Link>
        </Box>
      )}
    </Box>
  )
}
