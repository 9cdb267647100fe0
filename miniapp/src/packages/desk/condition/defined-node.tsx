import { Note } from '../../../ui/card.tsx'
import { Words } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { useRule } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { read, write } from '../source/edit.ts'
import { definitionAt, type Place } from '../source/path.ts'
import { NodeFrame } from './node-frame.tsx'

/** A named condition used here: edited once, it changes wherever it is used; or copied to stand here on its own. */
export function DefinedNode({ place, name, fixed }: { place: Place; name: string; fixed: boolean }) {
  const { source, edit } = useRule()
  const { Condition } = useParts()
  const definition = definitionAt(place, name)
  const defined = read(source, definition.path)
  // One that leads on to another, perhaps back to itself, is only named.
  const shown = defined !== undefined && typeof defined !== 'string'
  const head = (
    <>
      <Words className="rule-branch-label">{shown ? '共用条件' : `没有写明的共用条件“${name}”`}</Words>
      {shown && <Tool onTap={() => edit((rule) => write(rule, place.path, defined))}>改为单独写</Tool>}
    </>
  )
  return (
    <NodeFrame place={place} fixed={fixed} label="共用条件" head={head} parts={shown ? [definition] : []}>
      {shown && (
        <>
          <Note>在这里改，用到它的地方都跟着变。</Note>
          <Condition place={definition} fixed />
        </>
      )}
    </NodeFrame>
  )
}
