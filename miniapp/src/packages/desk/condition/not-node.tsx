import { Box, Words } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { below, type Place } from '../source/path.ts'
import { NodeFrame } from './node-frame.tsx'

/** What must not hold. */
export function NotNode({ place, fixed }: { place: Place; fixed: boolean }) {
  const { Condition } = useParts()
  const inner = below(place, 'not')
  return (
    <NodeFrame
      place={place}
      fixed={fixed}
      label="不能有以下情形"
      head={<Words className="rule-branch-label">不能有以下情形</Words>}
      parts={[inner]}
    >
      <Box className="rule-children">
        <Condition place={inner} fixed />
      </Box>
    </NodeFrame>
  )
}
