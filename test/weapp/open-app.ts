import { folder, readManifest } from './manifest.ts'
import { call, type PageConfig, type PageInstance, pageStack } from './page-stack.ts'
import { screen } from './screen.ts'
import { scriptsOf } from './scripts-of.ts'
import { timers } from './timers.ts'
import { compileView, type Draw } from './view.ts'
import { wxFor } from './wx.ts'
import { wxRequest } from './wx-request.ts'

interface OpenOptions {
  /** Where the API lives: `http://127.0.0.1:3000`. */
  baseUrl: string
  /** Where the link led to: `/pages/confirm/index?id=…`. */
  url?: string
  /** The one-time code WeChat gives for whom the phone belongs to; in the sandbox a person's id. */
  loginCode?: string
  /** The code WeChat gives for the phone number, once the person agrees. */
  phoneCode?: string
}

/** A phone with the built mini-program open on it. */
export type Phone = ReturnType<typeof openApp>

let compiled: Draw | undefined

/**
 * Runs the real weapp bundle without WeChat: its scripts in a realm with a fake `wx`, its
 * templates through WeChat's compiler, its requests over HTTP. It knows nothing of layout and
 * native components. Call `close` at the end.
 */
export function openApp({
  baseUrl,
  url = '/pages/home/index',
  loginCode = 'login-code',
  phoneCode = 'phone-code',
}: OpenOptions) {
  const manifest = readManifest()
  compiled ??= compileView(folder)
  const draw = compiled
  const clock = timers()
  const configs = new Map<string, PageConfig>()
  const requests: { method: string; url: string }[] = []
  const networkListeners: ((state: { isConnected: boolean }) => void)[] = []
  let online = true
  let loading = ''
  let app: PageInstance | undefined

  const { wx, storage } = wxFor({
    baseUrl,
    loginCode,
    request: wxRequest({
      online: () => online,
      parse: (text) => scripts.adopt(JSON.parse(text)),
      onRequest: (request) => requests.push(request),
    }),
    navigation: {
      navigateTo: (to) => stack.go('navigateTo', to),
      redirectTo: (to) => stack.go('redirectTo', to),
      switchTab: (to) => stack.go('switchTab', to),
      reLaunch: (to) => stack.go('reLaunch', to),
      navigateBack: (_to, delta) => stack.back(delta),
    },
    onNetworkChange: (listener) => networkListeners.push(listener),
  })

  const scripts = scriptsOf(folder, {
    wx,
    console,
    ...clock.functions,
    App: (config: PageInstance) => {
      app = config
    },
    Page: (config: PageConfig) => configs.set(loading, config),
    Component: () => undefined,
    getApp: () => app,
    getCurrentPages: () => stack.pages,
  })

  const stack = pageStack({
    manifest,
    adopt: scripts.adopt,
    later: (run) => clock.functions.setTimeout(run, 0),
    load(route) {
      loading = route
      scripts.run(`${route}.js`)
      return configs.get(route) as PageConfig
    },
  })

  const current = () => stack.pages.at(-1) as PageInstance
  const address = () => {
    const query = Object.entries(current().options).map(([name, value]) => `${name}=${value}`)
    return `/${current().route}${query.length > 0 ? `?${query.join('&')}` : ''}`
  }

  scripts.run('app.js')
  const [route = '', query = ''] = url.replace(/^\//, '').split('?')
  const launch = scripts.adopt({ path: route, query: Object.fromEntries(new URLSearchParams(query)), scene: 1001 })
  call(app, 'onLaunch', launch)
  call(app, 'onShow', launch)
  stack.show(route, query)

  return {
    ...screen({
      view: () => draw(current().route, current().data),
      deliver: (handler, event) => call(current(), handler, scripts.adopt(event)),
      where: address,
      phoneCode,
    }),
    /** `/pages/confirm/index?id=…` */
    url: address,
    /** Every request that left the phone, in order. */
    requests: requests as readonly { method: string; url: string }[],
    /** What is kept on the phone. */
    storage,
    /** Taps the tab bar, which WeChat draws itself. */
    tab: (word: string) => stack.go('switchTab', manifest.tabNamed(word) ?? `no tab "${word}"`),
    /** Opens a page as a link inside WeChat would. */
    open: (to: string) => stack.go('navigateTo', to),
    /** WeChat's own way back. */
    back: () => stack.back(1),
    /** Takes the network away, or gives it back. */
    network(on: boolean): void {
      online = on
      for (const listener of networkListeners) listener({ isConnected: on })
    },
    close(): void {
      stack.close()
      clock.stop()
    },
  }
}
