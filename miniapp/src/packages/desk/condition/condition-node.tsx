import { isSource } from '@huiqi/shared/condition'
import { useRule } from '../form/rule-context.ts'
import { read } from '../source/edit.ts'
import { isGroup, shapeOf } from '../source/node.ts'
import type { Place } from '../source/path.ts'
import { DefinedNode } from './defined-node.tsx'
import { ForeignNode } from './foreign-node.tsx'
import { GroupNode } from './group-node.tsx'
import { IfNode } from './if-node.tsx'
import { LeafNode } from './leaf-node.tsx'
import { NotNode } from './not-node.tsx'

/** A condition, however it is written. @param fixed it stands where there must be one, so it can't be taken away */
export function ConditionNode({ place, fixed = false }: { place: Place; fixed?: boolean }) {
  const { source } = useRule()
  const node = read(source, place.path)
  const shape = shapeOf(node)
  if (shape === 'defined') return <DefinedNode place={place} name={String(node).slice(1)} fixed={fixed} />
  if (!isSource(node) || shape === 'foreign') return <ForeignNode place={place} node={node} fixed={fixed} />
  if (isGroup(shape)) return <GroupNode place={place} node={node} shape={shape} fixed={fixed} />
  if (shape === 'if') return <IfNode place={place} node={node} fixed={fixed} />
  if (shape === 'not') return <NotNode place={place} fixed={fixed} />
  return <LeafNode place={place} leaf={node} fixed={fixed} />
}
