import type { Source } from '@huiqi/shared/condition'
import { Box, Words } from '../../../ui/host.tsx'
import { Line } from '../form/line.tsx'
import { useParts } from '../form/parts.ts'
import { Select } from '../form/select.tsx'
import { usePlace } from '../form/use-place.ts'
import { childrenOf, type GroupShape, listKeys } from '../source/node.ts'
import { below, type Place } from '../source/path.ts'
import { withShape } from '../source/tree-edits.ts'
import { groupLabel } from '../source/words.ts'
import { AddNodes } from './add-nodes.tsx'
import { GroupText } from './group-text.tsx'
import { NodeFrame } from './node-frame.tsx'

interface GroupNodeProps {
  place: Place
  node: Source
  shape: GroupShape
  fixed: boolean
}

const shapes: readonly { value: GroupShape; label: string }[] = [
  { value: 'all', label: '以下全部满足' },
  { value: 'any', label: '以下满足任意一项' },
  { value: 'at_least', label: '以下至少满足几项' },
]

/** All, any, or at least so many of what stands inside. */
export function GroupNode({ place, node, shape, fixed }: GroupNodeProps) {
  const { set } = usePlace(place)
  const { Condition } = useParts()
  const list = below(place, listKeys[shape])
  const parts = childrenOf(node, shape).map((_, i) => below(list, i))
  const head = (
    <>
      <Select
        label="怎样算满足"
        bare
        options={shapes}
        value={shape}
        onChange={(next) => set(withShape(node, next as GroupShape))}
      />
      {shape === 'at_least' && <LeastCount place={below(place, 'at_least')} />}
      {'text' in node && <GroupText place={place} />}
    </>
  )
  return (
    <NodeFrame place={place} node={node} fixed={fixed} label={groupLabel(node)} head={head} parts={parts}>
      <Box className="rule-children">
        {parts.map((part) => (
          <Condition key={part.seen} place={part} />
        ))}
      </Box>
      <AddNodes list={list} count={parts.length} />
    </NodeFrame>
  )
}

/** How many must hold. What is no number yet stays as it was typed. */
function LeastCount({ place }: { place: Place }) {
  const { value, set, problem } = usePlace(place)
  const typed = (text: string) => set(/^[1-9]\d{0,2}$/.test(text.trim()) ? Number(text) : text)
  return (
    <>
      <Line label="至少满足几项" bare width="number" value={String(value ?? '')} problem={problem} onChange={typed} />
      <Words>项</Words>
    </>
  )
}
