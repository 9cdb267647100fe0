import type { Source } from '@huiqi/shared/condition'
import { Box, Words } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { useRule, useZone } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { write } from '../source/edit.ts'
import { freshNode } from '../source/fresh.ts'
import { below, type Place } from '../source/path.ts'
import { GroupText } from './group-text.tsx'
import { NodeFrame } from './node-frame.tsx'

const branches = [
  { key: 'if', label: '如果' },
  { key: 'then', label: '就要满足' },
  { key: 'else', label: '否则要满足' },
] as const

/** One thing asked of some, another of the others. */
export function IfNode({ place, node, fixed }: { place: Place; node: Source; fixed: boolean }) {
  const { edit } = useRule()
  const { items } = useZone()
  const { Condition } = useParts()
  const shown = branches.filter(({ key }) => key !== 'else' || 'else' in node)
  const parts = shown.map(({ key }) => below(place, key))
  const head = 'text' in node ? <GroupText place={place} /> : <Words className="rule-branch-label">分情况</Words>
  return (
    <NodeFrame place={place} node={node} fixed={fixed} label="如果…就…" head={head} parts={parts}>
      {shown.map(({ key, label }) => (
        <Box key={key} className="rule-branch">
          <Box className="rule-branch-label">{label}</Box>
          <Condition place={below(place, key)} fixed={key !== 'else'} />
        </Box>
      ))}
      {!('else' in node) && (
        <Box className="rule-tools">
          <Tool onTap={() => edit((rule) => write(rule, [...place.path, 'else'], freshNode('leaf', items)))}>
            ＋ 否则
          </Tool>
        </Box>
      )}
    </NodeFrame>
  )
}
