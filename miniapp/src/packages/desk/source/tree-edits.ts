import { isSource, type Source } from '@huiqi/shared/condition'
import { move, type RuleSource, read, write } from './edit.ts'
import { childrenOf, type GroupShape, isGroup, listKeys, shapeOf } from './node.ts'
import type { Path } from './path.ts'

/** Something that can be done with a condition where it stands. */
export interface TreeStep {
  readonly key: 'up' | 'down' | 'into' | 'out' | 'group' | 'dissolve'
  readonly label: string
  readonly apply: (source: RuleSource) => RuleSource
}

/** How a condition can move from where it stands: only what changes something. */
export function stepsAt(source: RuleSource, path: Path): TreeStep[] {
  const [place, list] = [path.at(-1), path.slice(0, -1)]
  const siblings = read(source, list)
  const steps: TreeStep[] = []
  if (Array.isArray(siblings) && typeof place === 'number') {
    if (place > 0) steps.push({ key: 'up', label: '上移', apply: (rule) => move(rule, path, list, place - 1) })
    if (place < siblings.length - 1)
      steps.push({ key: 'down', label: '下移', apply: (rule) => move(rule, path, list, place + 2) })
    steps.push(...intoGroup(siblings, path, list, place), ...outOfGroup(source, path, list))
  }
  steps.push({ key: 'group', label: '套一层条件组', apply: (rule) => write(rule, path, { any: [read(rule, path)] }) })
  return [...steps, ...dissolving(source, path, list)]
}

function intoGroup(siblings: readonly unknown[], path: Path, list: Path, place: number): TreeStep[] {
  const above = siblings[place - 1]
  const shape = shapeOf(above)
  if (!isSource(above) || !isGroup(shape)) return []
  const target = [...list, place - 1, listKeys[shape]]
  const end = childrenOf(above, shape).length
  return [{ key: 'into', label: '并入上面的组', apply: (rule) => move(rule, path, target, end) }]
}

function outOfGroup(source: RuleSource, path: Path, list: Path): TreeStep[] {
  const [group, outer] = [list.at(-2), list.slice(0, -2)]
  if (typeof group !== 'number' || !Array.isArray(read(source, outer))) return []
  return [{ key: 'out', label: '移出本组', apply: (rule) => move(rule, path, outer, group + 1) }]
}

/** A group's conditions take its place among its siblings; elsewhere only a single one can. */
function dissolving(source: RuleSource, path: Path, list: Path): TreeStep[] {
  const [node, place, siblings] = [read(source, path), path.at(-1), read(source, list)]
  const shape = shapeOf(node)
  if (!isSource(node) || !isGroup(shape)) return []
  const children = childrenOf(node, shape)
  const inList = Array.isArray(siblings) && typeof place === 'number'
  if (children.length === 0 || (!inList && children.length > 1)) return []
  const apply = (rule: RuleSource): RuleSource =>
    inList
      ? write(rule, list, [...siblings.slice(0, place), ...children, ...siblings.slice(place + 1)])
      : write(rule, path, children[0])
  return [{ key: 'dissolve', label: '拆开这一组', apply }]
}

/** The group with another way of counting; its conditions stay. */
export function withShape(node: Source, shape: GroupShape): Source {
  const now = shapeOf(node)
  if (!isGroup(now) || now === shape) return node
  const { all, any, at_least, among, ...rest } = node
  const children = childrenOf(node, now)
  return shape === 'at_least' ? { ...rest, at_least: 1, among: children } : { ...rest, [shape]: children }
}
