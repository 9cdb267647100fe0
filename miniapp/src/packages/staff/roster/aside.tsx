import type { RosterView } from '@huiqi/bff/roster/views'
import type { ReactNode } from 'react'
import { Note } from '../../../ui/card.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { Steps } from '../../../ui/steps.tsx'
import { AsideSection } from '../aside-section.tsx'
import { DayWords, MomentWords } from '../words.tsx'
import { BudgetSummary } from './budget-summary.tsx'
import { Requests } from './requests.tsx'
import { rosterSteps } from './roster-steps.ts'
import { SelectionAside } from './selection-aside.tsx'

/** Beside the rows: how far the roster is, who was asked, whether the money is there, and where it comes from. */
export function RosterAside({ roster }: { roster: RosterView }) {
  const { status, requests, budget, opinion, selection } = roster
  return (
    <>
      {status !== 'cancelled' && (
        <AsideSection title="办到哪一步">
          <Steps steps={rosterSteps(roster)} />
        </AsideSection>
      )}
      {selection && <SelectionAside selection={selection} totalFen={roster.totalFen} />}
      {requests.length > 0 && (
        <AsideSection title="联合审核">
          <Requests requests={requests} />
        </AsideSection>
      )}
      {opinion && (
        <AsideSection title="兑付意见">
          <Box className="quote">{opinion.basis}</Box>
          <Note>
            {opinion.by} · <MomentWords at={opinion.at} />
          </Note>
        </AsideSection>
      )}
      {budget && budget.legs.length > 0 && (
        <AsideSection title="预算">
          <BudgetSummary budget={budget} />
        </AsideSection>
      )}
      <AsideSection title="名单信息">
        <Box className="facts">
          <Fact label="政策" value={`${roster.policyTitle}（第 ${roster.policyVersion} 版）`} />
          <Fact label="期间" value={roster.period} />
          <Fact label="确认截止" value={<DayWords at={roster.confirmBy} />} />
          <Fact label="经办" value={roster.createdBy} />
          <Fact label="建立" value={<MomentWords at={roster.createdAt} />} />
          {roster.releasedAt && <Fact label="下发" value={<MomentWords at={roster.releasedAt} />} />}
          {roster.fileName && <Fact label="文件" value={roster.fileName} />}
        </Box>
        {roster.fileDigest && (
          <>
            <Note>文件指纹（SM3）</Note>
            <Box className="digest">{roster.fileDigest}</Box>
          </>
        )}
      </AsideSection>
    </>
  )
}

function Fact({ label, value }: { label: string; value: ReactNode }) {
  return (
    <Box className="fact">
      <Words className="note">{label}</Words>
      <Words className="fact-value">{value}</Words>
    </Box>
  )
}
