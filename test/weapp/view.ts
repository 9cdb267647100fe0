import vm from 'node:vm'
import compiler from 'miniprogram-compiler'

/** One node as WeChat's compiled templates describe it. */
export interface ViewNode {
  readonly tag: string
  readonly attr?: Readonly<Record<string, unknown>>
  readonly children?: readonly (ViewNode | string)[]
}

/** Draws a template with data, as WeChat's view layer would. */
export type Draw = (template: string, data: unknown) => ViewNode

/** Compiles every template of a built mini-program with WeChat's own compiler. */
export function compileView(folder: string): Draw {
  const script = compiler.wxmlToJs(folder, { maxBuffer: 64 * 1024 * 1024 })
  const realm = vm.createContext({ console, window: {}, document: {}, navigator: { userAgent: '' } })
  const templates = vm.runInContext(`(function () { var global = {}; ${script} })()`, realm)
  // The templates tell objects from arrays by their constructor: data has to be born in their realm.
  const parse: (json: string) => unknown = vm.runInContext('JSON.parse', realm)
  const draw: Draw = (template, data) => templates(`${template}.wxml`)(parse(JSON.stringify(data)))
  return (template, data) => withComponents(draw(template, data), draw)
}

/** Below sixteen levels Taro goes on in a component of its own; it is drawn into its place. */
function withComponents(node: ViewNode, draw: Draw): ViewNode {
  const children = (node.children ?? []).flatMap((child) => {
    if (typeof child === 'string') return [child]
    if (!child.tag.endsWith('comp')) return [withComponents(child, draw)]
    return withComponents(draw('comp', child.attr), draw).children ?? []
  })
  return { ...node, children }
}

export function textOf(node: ViewNode | string): string {
  if (typeof node === 'string') return node
  const shown = node.attr?.value ?? node.attr?.placeholder
  const own = /input|textarea/.test(node.tag) ? String(shown ?? '') : ''
  return own + (node.children ?? []).map(textOf).join('')
}

/** The page as lines, one for each innermost block. */
export function linesOf(node: ViewNode): string[] {
  const blocks = (node.children ?? []).filter((child): child is ViewNode => typeof child !== 'string')
  if (blocks.every(({ tag }) => tag === 'wx-text')) return [textOf(node)].filter(Boolean)
  return blocks.flatMap(linesOf)
}

/** A node and all above it, from the inside out. */
export type Path = readonly ViewNode[]

export function* walk(node: ViewNode, above: Path = []): Generator<Path> {
  const path = [node, ...above]
  yield path
  for (const child of node.children ?? []) if (typeof child !== 'string') yield* walk(child, path)
}
