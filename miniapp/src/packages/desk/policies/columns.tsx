import type { DeskPolicy } from '@huiqi/bff/policy/desk/views'
import type { PushReach } from '@huiqi/bff/push/views'
import { open, routes } from '../../../routes.ts'
import { Note } from '../../../ui/card.tsx'
import { Box, Tap, Words } from '../../../ui/host.tsx'
import type { Column } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Staff } from '../../staff/nav.ts'
import { MomentWords } from '../../staff/words.tsx'
import { StartDraft } from './start-draft.tsx'

/** The list's columns; who may write also begins drafts here. @param reach whom versions in force were pushed to */
export const columnsFor = (staff: Staff, reach: readonly PushReach[]): Column<DeskPolicy>[] => [
  {
    key: 'title',
    title: '政策',
    lead: true,
    cell: ({ title, draft }) =>
      draft ? (
        <Tap className="cell-link" onTap={() => open(routes.policyDraft(draft.versionId))}>
          {title}
        </Tap>
      ) : (
        <Words className="policy-title">{title}</Words>
      ),
  },
  { key: 'mode', title: '方式', fit: true, cell: ({ modeLabel }) => modeLabel },
  {
    key: 'published',
    title: '现行',
    cell: ({ published, scheduled }) => (
      <>
        {published ? <InForce version={published} reach={reach} /> : <Tag>未发布</Tag>}
        {scheduled.map((version) => (
          <Note key={version.versionId}>
            第 {version.version} 版 {version.validFrom} 起施行
          </Note>
        ))}
      </>
    ),
  },
  {
    key: 'draft',
    title: '草稿',
    cell: ({ policyId, draft }) => {
      if (!draft) return staff.roles.includes('officer') ? <StartDraft policyId={policyId} /> : '—'
      return (
        <Box>
          <Tag tone="attention">第 {draft.version} 版草稿</Tag>
          {draft.editedBy && draft.editedAt && (
            <Note>
              {draft.editedBy} · <MomentWords at={draft.editedAt} />
            </Note>
          )}
        </Box>
      )
    },
  },
]

interface InForceProps {
  version: NonNullable<DeskPolicy['published']>
  reach: readonly PushReach[]
}

function InForce({ version: { versionId, version, validFrom, validTo }, reach }: InForceProps) {
  const pushed = reach.find((one) => one.versionId === versionId)
  return (
    <Box>
      第 {version} 版
      <Note>
        {validFrom} 起{validTo ? `，至 ${validTo}` : ''}
      </Note>
      {pushed && (
        <Note>
          新符合 {pushed.found} 家，已告知 {pushed.told} 家
        </Note>
      )}
    </Box>
  )
}
