import { linesOf, type Path, textOf, type ViewNode, walk } from './view.ts'

interface Glass {
  /** The current page as WeChat would draw it now. */
  view: () => ViewNode
  /** Hands an event to the current page's function of this name. */
  deliver: (handler: string, event: object) => void
  /** Where we are, for messages. */
  where: () => string
  /** What WeChat gives when the person agrees to hand the phone number over. */
  phoneCode: string
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
const patience = 5_000
const isField = ({ tag }: ViewNode) => /input|textarea/.test(tag)
const first = (path: Path): ViewNode => path[0] as ViewNode

/** What a person can see and do on the screen. Each waits until the screen is that far. */
export function screen({ view, deliver, where, phoneCode }: Glass) {
  const text = () => linesOf(view()).join('\n')
  const lost = (what: string) => new Error(`${what} on ${where()}:\n${text()}`)

  async function until<T>(look: () => T | undefined | false, what: string, ms = patience): Promise<T> {
    for (const end = Date.now() + ms; ; await pause(10)) {
      const found = look()
      if (found) return found
      if (Date.now() > end) throw lost(what)
    }
  }

  /** The innermost node that says exactly this, or else contains it. */
  function find(wanted: string): Path | undefined {
    const paths = Array.from(walk(view()))
    return (
      paths.findLast((path) => textOf(first(path)).trim() === wanted) ??
      paths.findLast((path) => textOf(first(path)).includes(wanted))
    )
  }

  /** WeChat's events bubble: every node above that listens is told, until one catches. */
  function dispatch(path: Path, type: string, detail: object): void {
    const place = ({ attr }: ViewNode) => ({ id: attr?.id, dataset: { sid: attr?.['data-sid'] } })
    for (const node of path) {
      const caught = node.attr?.[`catch${type}`]
      const handler = caught ?? node.attr?.[`bind${type}`]
      if (!handler) continue
      const event = {
        type,
        timeStamp: performance.now(),
        target: place(first(path)),
        currentTarget: place(node),
        detail,
      }
      deliver(String(handler), event)
      if (caught) return
    }
  }

  return {
    /** What the screen says, a line a block. */
    text,
    /** Waits until the screen says this. @param ms how long at most */
    waitFor: async (wanted: string | RegExp, ms?: number): Promise<void> => {
      const there = () => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text()))
      await until(there, `"${wanted}" did not come`, ms)
    },
    /** Taps what says this. @throws when nothing does, when it does not listen, or when it is disabled */
    async tap(wanted: string): Promise<void> {
      const path = await until(() => find(wanted), `there is no "${wanted}"`)
      if (!path.some(({ attr }) => attr?.bindtap || attr?.catchtap)) throw lost(`"${wanted}" is nothing to tap`)
      if (path.some(({ attr }) => attr?.disabled)) throw lost(`"${wanted}" is disabled`)
      dispatch(path, 'tap', {})
      if (path.some(({ attr }) => attr?.openType === 'getPhoneNumber'))
        dispatch(path, 'getphonenumber', { code: phoneCode })
      await pause(0)
    },
    /** Types into the field below this label. */
    async input(label: string, value: string): Promise<void> {
      const field = await until(() => {
        const paths = Array.from(walk(view()))
        const from = paths.findLastIndex((path) => textOf(first(path)).trim() === label)
        return from >= 0 && paths.slice(from).find((path) => isField(first(path)))
      }, `there is no field "${label}"`)
      dispatch(field, 'input', { value, cursor: value.length })
      await pause(0)
    },
  }
}
