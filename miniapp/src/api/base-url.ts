import Taro from '@tarojs/taro'

/**
 * The address of the platform: in h5 the page's own; in mini-programs the one built in, unless the
 * host's ext configuration names another (one code base released for several cities).
 */
export function baseUrl(): string {
  if (process.env.TARO_ENV === 'h5') return ''
  const ext = Taro.getExtConfigSync?.() as { apiBase?: string } | undefined
  return ext?.apiBase ?? API_BASE
}
