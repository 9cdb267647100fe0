import { Box } from '../../../ui/host.tsx'
import { useRule, useZone } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { insert } from '../source/edit.ts'
import { type Fresh, freshNode } from '../source/fresh.ts'
import { below, type Place } from '../source/path.ts'

const kinds: readonly { kind: Fresh; label: string }[] = [
  { kind: 'leaf', label: '＋ 条件' },
  { kind: 'group', label: '＋ 条件组' },
  { kind: 'if', label: '＋ 如果…就…' },
  { kind: 'discretion', label: '＋ 由人判断' },
]

/** Adds to the end of a list of conditions; what is new opens for its fields. */
export function AddNodes({ list, count }: { list: Place; count: number }) {
  const { edit, setOpen } = useRule()
  const { items } = useZone()
  const offered = items === null ? kinds : kinds.filter(({ kind }) => kind !== 'discretion')
  const add = (kind: Fresh) => {
    edit((rule) => insert(rule, list.path, count, freshNode(kind, items)))
    setOpen(below(list, count).seen)
  }
  return (
    <Box className="rule-tools">
      {offered.map(({ kind, label }) => (
        <Tool key={kind} onTap={() => add(kind)}>
          {label}
        </Tool>
      ))}
    </Box>
  )
}
