import type { LinkPort, LinkTarget } from './port.ts'

/** The page in a browser: h5 keeps its route after the `#`. */
export function createH5Links(publicUrl: string): LinkPort {
  return { linkTo: async ({ page, query }) => `${publicUrl}/#/${withQuery({ page, query })}` }
}

/**
 * The page in Alipay: the https address that wakes the app, since text messages open no `alipays:` scheme
 * ("小程序 scheme 链接介绍"). `page` and `query` are each encoded inside the scheme, and the scheme as a whole.
 */
export function createAlipayLinks(appId: string): LinkPort {
  return {
    async linkTo({ page, query }) {
      const parameters = [`appId=${encodeURIComponent(appId)}`, `page=${encodeURIComponent(page)}`]
      const text = queryText(query)
      if (text) parameters.push(`query=${encodeURIComponent(text)}`)
      const scheme = `alipays://platformapi/startapp?${parameters.join('&')}`
      return `https://ds.alipay.com/?scheme=${encodeURIComponent(scheme)}`
    },
  }
}

function withQuery({ page, query }: LinkTarget): string {
  const text = queryText(query)
  return text ? `${page}?${text}` : page
}

/** `%20` rather than `+`: mini-programs decode with decodeURIComponent. */
export function queryText(query: Record<string, string>): string {
  return Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
}
