import { textField } from '../../outside/http-call.ts'
import { OutsideError } from '../../outside/outside-error.ts'
import { createWechatApi, missingInAnswer, WECHAT, type WechatApp } from '../../outside/wechat-api.ts'
import { queryText } from './links.ts'
import type { LinkPort } from './port.ts'

/** "query 最大 1024 个字符" */
const LONGEST_QUERY = 1024

/**
 * WeChat URL Links (POST /wxa/generate_urllink, "获取 URLLink").
 * @param days how long a link opens, 1-30
 */
export function createWechatLinks({ days, ...app }: WechatApp & { days: number }): LinkPort {
  const api = createWechatApi(app)
  return {
    async linkTo({ page, query }) {
      const text = queryText(query)
      if (text.length > LONGEST_QUERY) throw new OutsideError(WECHAT, 'query_too_long', 'permanent')
      const expiry = { expire_type: 1, expire_interval: days }
      const answer = await api('/wxa/generate_urllink', {
        path: `/${page}`,
        query: text,
        ...expiry,
        env_version: 'release',
      })
      return textField(answer, 'url_link') ?? missingInAnswer()
    },
  }
}
