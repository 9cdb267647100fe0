import { readEnv } from '../env.ts'
import type { ApiPorts } from '../http/api-ports.ts'
import { createAlipayLinks, createH5Links } from './adapters/links.ts'
import { createWechatLinks } from './adapters/wechat-links.ts'

/** The longest WeChat gives: an offer may be open for a month. */
const WECHAT_DAYS = 30

/** Links into the hosts this installation has a mini-program in. */
export function chooseLinks(publicUrl: string): ApiPorts['links'] {
  const { WECHAT_APP_ID, ALIPAY_APP_ID } = readEnv(['WECHAT_APP_ID', 'ALIPAY_APP_ID'])
  return {
    browser: createH5Links(publicUrl),
    wechat: WECHAT_APP_ID
      ? createWechatLinks({
          baseUrl: 'https://api.weixin.qq.com',
          appId: WECHAT_APP_ID,
          appSecret: readEnv(['WECHAT_APP_SECRET']).WECHAT_APP_SECRET,
          days: WECHAT_DAYS,
          timeoutMs: 5_000,
        })
      : null,
    alipay: ALIPAY_APP_ID ? createAlipayLinks(ALIPAY_APP_ID) : null,
  }
}
