import type { Source } from '@huiqi/shared/condition'
import { type ReactNode, useState } from 'react'
import { Box } from '../../../ui/host.tsx'
import { useRule } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { Wrong } from '../form/wrong.tsx'
import { write } from '../source/edit.ts'
import type { Place } from '../source/path.ts'
import { problemsAt } from '../source/problems.ts'
import { NodeTools } from './node-tools.tsx'

interface NodeFrameProps {
  place: Place
  /** A group that may be given a sentence of its own. */
  node?: Source
  fixed: boolean
  /** What the group is called where it is told which one to move. */
  label: string
  head: ReactNode
  /** Places inside that show their own problems. */
  parts: readonly Place[]
  children?: ReactNode
}

/** Conditions that belong together: how they count, and what stands inside. */
export function NodeFrame({ place, node, fixed, label, head, parts, children }: NodeFrameProps) {
  const { problems, edit } = useRule()
  const [tools, showTools] = useState(false)
  return (
    <Box className="rule-group">
      <Box className="rule-group-head">
        {head}
        <Tool label={`${tools ? '收起' : '调整'}：${label}`} onTap={() => showTools(!tools)}>
          {tools ? '收起' : '调整'}
        </Tool>
      </Box>
      {tools && <NodeTools place={place} fixed={fixed} />}
      {tools && node && !('text' in node) && (
        <Tool onTap={() => edit((rule) => write(rule, [...place.path, 'text'], ''))}>＋ 这一组的说明</Tool>
      )}
      <Wrong problems={problemsAt(problems, place, parts)} />
      {children}
    </Box>
  )
}
