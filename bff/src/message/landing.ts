import type { LinkPort, LinkTarget } from './adapters/port.ts'

/** The app a link was opened in, told by its user agent. */
export type Host = 'wechat' | 'alipay' | 'browser'

export function hostOf(userAgent: string): Host {
  // 企业微信's own browser opens mini-program links the same way.
  if (/MicroMessenger|wxwork/i.test(userAgent)) return 'wechat'
  return /AlipayClient/i.test(userAgent) ? 'alipay' : 'browser'
}

type Links = { readonly browser: LinkPort; readonly wechat: LinkPort | null; readonly alipay: LinkPort | null }

/** The address that opens the page where the person is; the web page where that host has no mini-program or gives no link. */
export async function addressFor(
  host: Host,
  links: Links,
  target: LinkTarget,
  onFailure: (error: unknown) => void,
): Promise<string> {
  const port = links[host] ?? links.browser
  try {
    return await port.linkTo(target)
  } catch (error) {
    onFailure(error)
    return links.browser.linkTo(target)
  }
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character]!)

/** What is seen where the host does not follow by itself: one sentence and one big button. */
export function landingPage(address: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>惠企</title>
<style>
body { margin: 0; padding: 48px 24px; font: 20px/1.6 sans-serif; color: #1d2129; background: #fff; text-align: center }
a { display: block; max-width: 420px; margin: 32px auto; padding: 18px; border-radius: 8px; font-size: 24px; color: #fff; background: #0b4fb3; text-decoration: none }
</style>
<h1>惠企资金确认</h1>
<p>点下面的按钮继续，登录后办理。</p>
<a href="${escaped(address)}">打开惠企</a>
<p>我们不会向您索要密码和验证码。如有疑问，请拨打 12345。</p>
</html>
`
}
