import { callHttp, jsonBody, textField } from '../../outside/http-call.ts'
import { OutsideError } from '../../outside/outside-error.ts'
import { queryText } from './links.ts'
import type { LinkPort } from './port.ts'

export interface WechatLinksConfig {
  /** https://api.weixin.qq.com */
  baseUrl: string
  appId: string
  appSecret: string
  /** how long a link opens, 1-30 days */
  days: number
  timeoutMs: number
}

const PARTY = 'wechat'

/** "query 最大 1024 个字符" */
const LONGEST_QUERY = 1024

/** Fetched again this long before it ends, so that none ends on the way. */
const TOKEN_MARGIN_MS = 5 * 60 * 1000

const EXPIRED_TOKEN = new Set([40001, 40014, 42001])
/** busy; a minute's or the day's limit of calls used up */
const PASSING = new Set([-1, 45009, 45011, 44990, 85401])

/**
 * WeChat URL Links (POST /wxa/generate_urllink "获取 URLLink"). The access token comes from /cgi-bin/stable_token,
 * which gives every process the same one, and is kept until shortly before it ends.
 */
export function createWechatLinks(config: WechatLinksConfig): LinkPort {
  let token: Promise<{ text: string; until: number }> | undefined

  async function accessToken(): Promise<string> {
    token ??= fetchToken(config)
    const current = await token.catch((error) => {
      token = undefined
      throw error
    })
    if (Date.now() < current.until) return current.text
    token = undefined
    return accessToken()
  }

  async function generate(page: string, query: string): Promise<Record<string, unknown>> {
    const path = `/wxa/generate_urllink?access_token=${encodeURIComponent(await accessToken())}`
    const expiry = { expire_type: 1, expire_interval: config.days }
    return post(config, path, { path: `/${page}`, query, ...expiry, env_version: 'release' })
  }

  return {
    async linkTo({ page, query }) {
      const text = queryText(query)
      if (text.length > LONGEST_QUERY) throw new OutsideError(PARTY, 'query_too_long', 'permanent')
      let answer = await generate(page, text)
      if (EXPIRED_TOKEN.has(Number(answer.errcode))) {
        token = undefined
        answer = await generate(page, text)
      }
      refuseErrors(answer)
      return textField(answer, 'url_link') ?? missing()
    },
  }
}

async function fetchToken(config: WechatLinksConfig): Promise<{ text: string; until: number }> {
  const { appId, appSecret } = config
  const answer = await post(config, '/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: appId,
    secret: appSecret,
  })
  refuseErrors(answer)
  const lifeMs = Number(answer.expires_in) * 1000
  const text = textField(answer, 'access_token')
  if (!text || !(lifeMs > 0)) return missing()
  return { text, until: Date.now() + Math.max(lifeMs - TOKEN_MARGIN_MS, lifeMs / 2) }
}

async function post(config: WechatLinksConfig, path: string, body: object): Promise<Record<string, unknown>> {
  const answer = await callHttp({
    party: PARTY,
    method: 'POST',
    url: config.baseUrl + path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    timeoutMs: config.timeoutMs,
  })
  return jsonBody(PARTY, answer)
}

function refuseErrors(answer: Record<string, unknown>): void {
  const fault = Number(answer.errcode ?? 0)
  if (fault !== 0) throw new OutsideError(PARTY, String(fault), PASSING.has(fault) ? 'transient' : 'permanent')
}

function missing(): never {
  throw new OutsideError(PARTY, 'bad_answer', 'transient')
}
