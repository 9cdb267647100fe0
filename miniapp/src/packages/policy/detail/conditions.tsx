import type { ConditionLine } from '@huiqi/bff/policy/views'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Tag } from '../../../ui/tag.tsx'

const kinds: Partial<Record<ConditionLine['kind'], string>> = { bonus: '加成', discretion: '由部门认定' }

/** The conditions in the order of the policy; what belongs to a group stands under its heading. */
export function Conditions({ conditions }: { conditions: readonly ConditionLine[] }) {
  return (
    <Card title="要符合什么条件">
      <Box as="ol" className="conditions">
        {conditions.map(({ depth, kind, sentence, clause }, index) => {
          const label = kinds[kind]
          return (
            <Box as="li" key={`${index} ${sentence}`} className="condition" style={{ marginLeft: `${depth * 16}px` }}>
              <Box>
                {sentence} {label && <Tag>{label}</Tag>}
              </Box>
              {clause && <Note>{clause}</Note>}
            </Box>
          )
        })}
      </Box>
    </Card>
  )
}
