import type { StaffClaimRow } from '@huiqi/bff/claim/views'
import { formatYuan } from '@huiqi/shared/money'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { open, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { Box, Tap, Words } from '../../../ui/host.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { ChosenBar } from '../chosen-bar.tsx'
import { LimitTag } from '../limit-tag.tsx'
import type { Staff } from '../nav.ts'
import { PagerLine } from '../pager-line.tsx'
import { selectColumn } from '../select-column.tsx'
import { StaffDesk } from '../staff-desk.tsx'
import { usePager } from '../use-pager.ts'
import { useSelection } from '../use-selection.ts'
import { ApproveSheet } from './approve-sheet.tsx'

const pageSize = 50
/** One opinion covers what a person can answer for having looked at in one go. */
const mostAtOnce = 200

/** 办件审核: claims of rosters that were not reviewed before, once their enterprises have confirmed. */
export default function Review() {
  return (
    <StaffDesk now={routes.review} title="办件审核">
      {(staff) => <ToReview staff={staff} />}
    </StaffDesk>
  )
}

function ToReview({ staff }: { staff: Staff }) {
  const pager = usePager(['claims to review'], (after: string | null) =>
    api.claim.toReview.query({ state: 'reviewing', after }),
  )
  const selection = useSelection<StaffClaimRow>(({ id }) => id, mostAtOnce)
  const [approving, approve] = useState(false)
  const reviewer = staff.roles.includes('reviewer')
  const totalFen = selection.chosen.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <Loaded query={pager.query}>
      {({ claims, total, totalFen: all }) =>
        total === 0 ? (
          <Empty title="没有待审核的办件">没有先审的名单，企业确认享受后会到这里审核。</Empty>
        ) : (
          <>
            <Box className="figures">
              <Words className="figure">
                待审核 <Words className="figure-value">{total}</Words> 件
              </Words>
              <Words className="figure">
                合计 <Words className="figure-value">¥{formatYuan(all)}</Words>
              </Words>
              {reviewer ? (
                <Button kind="quiet" onTap={() => selection.set(claims, true)}>
                  全选本页
                </Button>
              ) : (
                <Note>由审核人员办理；您可以查看。</Note>
              )}
            </Box>
            <Table
              label="待审核的办件"
              columns={[...(reviewer ? [selectColumn(selection, nameOf)] : []), ...columns]}
              rows={claims}
              rowKey={({ id }) => id}
            />
            <PagerLine pager={pager} total={total} shown={claims.length} size={pageSize} unit="件" />
            <ChosenBar
              count={selection.chosen.length}
              totalFen={totalFen}
              onClear={selection.clear}
              action="出具兑付意见"
              onAct={() => approve(true)}
            />
            {approving && (
              <ApproveSheet
                claims={selection.chosen}
                onDone={() => {
                  selection.clear()
                  approve(false)
                }}
                onClose={() => approve(false)}
              />
            )}
          </>
        )
      }
    </Loaded>
  )
}

const nameOf = ({ enterpriseName }: StaffClaimRow) => enterpriseName

const columns: Column<StaffClaimRow>[] = [
  {
    key: 'name',
    title: '企业',
    lead: true,
    cell: ({ id, enterpriseName }) => (
      <Tap className="cell-link" onTap={() => open(routes.staffClaim(id))}>
        {enterpriseName}
      </Tap>
    ),
  },
  { key: 'policy', title: '政策', cell: ({ policyTitle, rosterTitle }) => rosterTitle ?? policyTitle },
  {
    key: 'limit',
    title: '时限',
    cell: ({ deadline, breached }) => <LimitTag deadline={deadline} breached={breached} />,
  },
  { key: 'amount', title: '金额（元）', align: 'end', cell: ({ amountFen }) => formatYuan(amountFen) },
]
