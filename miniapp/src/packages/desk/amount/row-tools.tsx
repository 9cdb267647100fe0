import { Box } from '../../../ui/host.tsx'
import { useRule } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { move, remove } from '../source/edit.ts'
import type { Place } from '../source/path.ts'

interface RowToolsProps {
  list: Place
  index: number
  count: number
  /** What the row is called, for those who do not see where the verb stands. */
  what: string
}

/** Moves a row of a list, or takes it away. */
export function RowTools({ list, index, count, what }: RowToolsProps) {
  const { edit } = useRule()
  const { path } = list
  return (
    <Box className="rule-tools">
      {index > 0 && (
        <Tool label={`上移：${what}`} onTap={() => edit((rule) => move(rule, [...path, index], path, index - 1))}>
          上移
        </Tool>
      )}
      {count > 1 && (
        <Tool label={`删除：${what}`} onTap={() => edit((rule) => remove(rule, [...path, index]))}>
          删除
        </Tool>
      )}
    </Box>
  )
}
