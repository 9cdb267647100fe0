import { putData } from './data-path.ts'
import type { Manifest } from './manifest.ts'

type Handler = (this: unknown, ...values: unknown[]) => unknown

/** What a page's script hands to `Page()`. */
export type PageConfig = Readonly<Record<string, unknown>>

/** A page on the stack, as its script sees it as `this`. */
export interface PageInstance extends Record<string, unknown> {
  readonly route: string
  readonly options: Readonly<Record<string, string>>
  readonly data: Record<string, unknown>
}

export type Move = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch'

interface Runtime {
  manifest: Manifest
  /** Runs the page's script, if it has not run yet, and hands over what it gave to `Page()`. */
  load: (route: string) => PageConfig
  /** A copy born in the scripts' realm. */
  adopt: <T>(value: T) => T
  later: (run: () => void) => void
}

/** WeChat allows no more pages on top of each other. */
const deepest = 10

/** Calls one of a page's own functions, if it has it. */
export const call = (page: PageInstance | undefined, name: string, ...values: unknown[]): unknown =>
  (page?.[name] as Handler | undefined)?.apply(page, values)

/** The pages that are open, with the lifecycle and the refusals of WeChat. */
export function pageStack({ manifest, load, adopt, later }: Runtime) {
  const stack: PageInstance[] = []
  const tabs = new Map<string, PageInstance>()

  function create(route: string, options: Record<string, string>): PageInstance {
    const config = load(route)
    const data = adopt((config.data ?? {}) as Record<string, unknown>)
    const page: PageInstance = { ...config, route, options, data }
    page.setData = (changes: Record<string, unknown>, done?: () => void) => {
      putData(data, JSON.parse(JSON.stringify(changes)))
      later(() => done?.call(page))
    }
    page.selectComponent = () => null
    return page
  }

  function show(route: string, query: string): void {
    // WeChat hands parameters over as they stand in the address, still encoded.
    const options = adopt(Object.fromEntries(query.split('&').flatMap((pair) => (pair ? [pair.split('=')] : []))))
    const kept = tabs.get(route)
    const page = kept ?? create(route, options)
    if (manifest.isTab(route)) tabs.set(route, page)
    stack.push(page)
    if (!kept) call(page, 'onLoad', options)
    call(page, 'onShow')
    if (!kept) call(page, 'onReady')
  }

  function leave(count: number): void {
    for (const page of stack.splice(stack.length - count).reverse())
      call(page, manifest.isTab(page.route) ? 'onHide' : 'onUnload')
  }

  function go(move: Move, address: string): void {
    const [route = '', query = ''] = address.replace(/^\//, '').split('?')
    if (!manifest.has(route)) throw new Error(`${move}: there is no page ${address}`)
    if (move !== 'reLaunch' && manifest.isTab(route) !== (move === 'switchTab'))
      throw new Error(`${move} cannot open ${address}`)
    if (move !== 'navigateTo') leave(move === 'redirectTo' ? 1 : stack.length)
    else if (stack.length < deepest) call(stack.at(-1), 'onHide')
    else throw new Error(`${move}: ${deepest} pages are open already`)
    show(route, query)
  }

  function back(delta: number): void {
    leave(Math.min(delta, stack.length - 1))
    call(stack.at(-1), 'onShow')
  }

  return { pages: stack, show, go, back, close: () => leave(stack.length) }
}
