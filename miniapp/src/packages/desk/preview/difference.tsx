import type { NamedEnterprise, PreviewView } from '@huiqi/bff/policy/desk/preview-views'
import { useState } from 'react'
import { Link } from '../../../ui/card.tsx'
import { Box, Words } from '../../../ui/host.tsx'
import { companies, yuanChange } from './money.ts'

/** Who enters and who drops out against the version in force, and what that does to the cost. */
export function Difference({ preview }: { preview: PreviewView }) {
  const { entering, leaving, staying, changeFen, examples } = preview
  return (
    <Box className="facts">
      <Figure label="新增" value={companies(entering)} />
      <Names list={examples.entering} all={entering} />
      <Figure label="退出" value={companies(leaving)} bad={leaving > 0} />
      <Names list={examples.leaving} all={leaving} />
      <Figure label="不变" value={companies(staying)} />
      <Figure label="金额" value={changeFen === 0 ? '不变' : yuanChange(changeFen)} />
    </Box>
  )
}

function Figure({ label, value, bad = false }: { label: string; value: string; bad?: boolean }) {
  return (
    <Box className="fact">
      <Words className="note">{label}</Words>
      <Words className={bad ? 'fact-value figure-bad' : 'fact-value'}>{value}</Words>
    </Box>
  )
}

/** Some of them by name, on demand. */
function Names({ list, all }: { list: readonly NamedEnterprise[]; all: number }) {
  const [open, setOpen] = useState(false)
  if (list.length === 0) return null
  return (
    <Box>
      <Link onTap={() => setOpen(!open)}>{open ? '收起' : '看是哪些企业'}</Link>
      {open && (
        <Box className="note">
          {list.map(({ uscc, name }) => (
            <Box key={uscc}>{name}</Box>
          ))}
          {all > list.length && <Box>等 {companies(all)}</Box>}
        </Box>
      )}
    </Box>
  )
}
