type Callbacks = { success?: (result: unknown) => void; complete?: (result: unknown) => void }

interface Host {
  baseUrl: string
  loginCode: string
  request: unknown
  navigation: Readonly<Record<string, (url: string, delta: number) => void>>
  onNetworkChange: (listener: (state: { isConnected: boolean }) => void) => void
}

/**
 * As much of `wx` as the mini-program calls. Every API is an own property: Taro copies what
 * Object.keys finds. What is not here fails loudly, as an API unknown to an old WeChat would.
 */
export function wxFor({ baseUrl, loginCode, request, navigation, onNetworkChange }: Host) {
  const storage = new Map<string, unknown>()
  const answering =
    (result: (options: Record<string, unknown>) => unknown) =>
    (options: Callbacks & Record<string, unknown> = {}) => {
      const answer = { errMsg: 'ok', ...(result(options) as object | undefined) }
      queueMicrotask(() => {
        options.success?.(answer)
        options.complete?.(answer)
      })
    }
  const navigate = Object.fromEntries(
    Object.entries(navigation).map(([name, go]) => [
      name,
      answering(({ url, delta }) => go(String(url ?? ''), Number(delta ?? 1))),
    ]),
  )
  const wx = {
    request,
    ...navigate,
    getStorageSync: (name: string) => storage.get(name) ?? '',
    setStorageSync: (name: string, value: unknown) => void storage.set(name, value),
    removeStorageSync: (name: string) => void storage.delete(name),
    clearStorageSync: () => storage.clear(),
    getExtConfigSync: () => ({ apiBase: baseUrl }),
    getAppBaseInfo: () => ({ fontSizeScaleFactor: 1, theme: 'light', SDKVersion: '3.7.0' }),
    getSystemInfoSync: () => ({ platform: 'android', SDKVersion: '3.7.0', windowWidth: 390, windowHeight: 844 }),
    getWindowInfo: () => ({ windowWidth: 390, windowHeight: 844, pixelRatio: 3 }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
    onNetworkStatusChange: onNetworkChange,
    offNetworkStatusChange() {},
    setNavigationBarTitle: answering(() => undefined),
    login: answering(() => ({ code: loginCode })),
    makePhoneCall: answering(() => undefined),
    setClipboardData: answering(() => undefined),
  }
  return { wx, storage }
}
