import { Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import type { Place } from '../source/path.ts'
import { plainWords } from '../source/words.ts'
import { NodeFrame } from './node-frame.tsx'

/** A condition this form has no fields for: readable, kept as it is, to be moved or taken away. */
export function ForeignNode({ place, node, fixed }: { place: Place; node: unknown; fixed: boolean }) {
  return (
    <NodeFrame
      place={place}
      fixed={fixed}
      label="原样保留的条件"
      head={<Note>这种写法还不能在这里改，原样保留</Note>}
      parts={[]}
    >
      <Box>{plainWords(node)}</Box>
    </NodeFrame>
  )
}
