import { Box } from '../../../ui/host.tsx'
import { useRule } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { insert, read, remove } from '../source/edit.ts'
import type { Place } from '../source/path.ts'
import { stepsAt } from '../source/tree-edits.ts'

/** Moves, copies or takes away a condition. @param fixed it stands where there must be one */
export function NodeTools({ place, fixed = false }: { place: Place; fixed?: boolean }) {
  const { source, edit, setOpen } = useRule()
  const { path } = place
  const [last, list] = [path.at(-1), path.slice(0, -1)]
  const inList = typeof last === 'number' && Array.isArray(read(source, list))
  return (
    <Box className="rule-tools">
      {stepsAt(source, path).map(({ key, label, apply }) => (
        <Tool
          key={key}
          onTap={() => {
            edit(apply)
            setOpen(null)
          }}
        >
          {label}
        </Tool>
      ))}
      {inList && <Tool onTap={() => edit((rule) => insert(rule, list, last + 1, read(rule, path)))}>复制</Tool>}
      {(inList || !fixed) && (
        <Tool
          onTap={() => {
            edit((rule) => remove(rule, path))
            setOpen(null)
          }}
        >
          删除
        </Tool>
      )}
    </Box>
  )
}
