import type { ReactNode } from 'react'
import { Box } from '../../../ui/host.tsx'
import { useRule } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { remove } from '../source/edit.ts'
import type { Place } from '../source/path.ts'

/** Something beside an amount that can be taken away again. */
export function Removable({ place, what, children }: { place: Place; what: string; children: ReactNode }) {
  const { edit } = useRule()
  return (
    <Box className="rule-removable">
      <Box className="rule-removable-body">{children}</Box>
      <Tool label={`去掉${what}`} onTap={() => edit((rule) => remove(rule, place.path))}>
        去掉
      </Tool>
    </Box>
  )
}
