import type { Attribute } from '@huiqi/shared/attribute'
import { useState } from 'react'
import { Note } from '../../../ui/card.tsx'
import { Field } from '../../../ui/field.tsx'
import { Box, Tap } from '../../../ui/host.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { groupsOf } from './attribute-groups.ts'

interface AttributeSheetProps {
  usable: readonly Attribute[]
  now: string
  onChoose: (code: string) => void
  onClose: () => void
}

/** The attribute dictionary, to find one in. */
export function AttributeSheet({ usable, now, onChoose, onClose }: AttributeSheetProps) {
  const [query, search] = useState('')
  const groups = groupsOf(usable, query)
  return (
    <Sheet title="选择指标" onClose={onClose}>
      <Field label="找指标" placeholder="名称、部门" value={query} onChange={search} />
      {groups.length === 0 && <Note>指标字典里没有“{query.trim()}”。</Note>}
      {groups.map(({ owner, attributes }) => (
        <Box key={owner} className="pick-group">
          <Note>{owner}</Note>
          <Box className="pick-list">
            {attributes.map(({ code, name, unit }) => (
              <Tap
                key={code}
                className={code === now ? 'pick pick-now' : 'pick'}
                aria-pressed={code === now}
                onTap={() => {
                  onChoose(code)
                  onClose()
                }}
              >
                {name}
                {unit ? `（${unit}）` : ''}
              </Tap>
            ))}
          </Box>
        </Box>
      ))}
    </Sheet>
  )
}
