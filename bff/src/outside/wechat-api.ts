import { callHttp, type HttpCall, jsonBody, textField } from './http-call.ts'
import { OutsideError } from './outside-error.ts'

export interface WechatApp {
  /** https://api.weixin.qq.com */
  baseUrl: string
  appId: string
  appSecret: string
  timeoutMs: number
}

type Answer = Record<string, unknown>

export const WECHAT = 'wechat'

/** Fetched again this long before it ends, so that none ends on the way. */
const TOKEN_MARGIN_MS = 5 * 60 * 1000

const EXPIRED_TOKEN = new Set([40001, 40014, 42001])
/** The platform's answers that pass by themselves: busy; the minute's or the day's limit of calls used up. */
const PASSING = new Set([-1, 44990, 45009, 45011, 85401])

/**
 * Calls to WeChat's server API that need the app's access token. It comes from /cgi-bin/stable_token, which gives every
 * process the same one, and is kept until shortly before it ends.
 * @returns posts and gives the answer; throws OutsideError for every errcode but 0
 */
export function createWechatApi(app: WechatApp): (path: string, body: object) => Promise<Answer> {
  let token: Promise<{ text: string; until: number }> | undefined

  async function accessToken(): Promise<string> {
    token ??= fetchToken(app)
    const current = await token.catch((error) => {
      token = undefined
      throw error
    })
    if (Date.now() < current.until) return current.text
    token = undefined
    return accessToken()
  }

  const attempt = async (path: string, body: object) =>
    ask(app, 'POST', `${path}?access_token=${encodeURIComponent(await accessToken())}`, body)

  return async (path, body) => {
    const answer = await attempt(path, body)
    if (!EXPIRED_TOKEN.has(Number(answer.errcode))) return refuseFaults(answer)
    token = undefined
    return refuseFaults(await attempt(path, body))
  }
}

/** A call that needs no token. */
export async function wechatGet(app: WechatApp, path: string): Promise<Answer> {
  return refuseFaults(await ask(app, 'GET', path))
}

export function missingInAnswer(): never {
  throw new OutsideError(WECHAT, 'bad_answer', 'transient')
}

async function fetchToken(app: WechatApp): Promise<{ text: string; until: number }> {
  const credential = { grant_type: 'client_credential', appid: app.appId, secret: app.appSecret }
  const answer = refuseFaults(await ask(app, 'POST', '/cgi-bin/stable_token', credential))
  const lifeMs = Number(answer.expires_in) * 1000
  const text = textField(answer, 'access_token')
  if (!text || !(lifeMs > 0)) return missingInAnswer()
  return { text, until: Date.now() + Math.max(lifeMs - TOKEN_MARGIN_MS, lifeMs / 2) }
}

async function ask(app: WechatApp, method: HttpCall['method'], path: string, body?: object): Promise<Answer> {
  const call: HttpCall = { party: WECHAT, method, url: app.baseUrl + path, timeoutMs: app.timeoutMs }
  if (body) Object.assign(call, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return jsonBody(WECHAT, await callHttp(call))
}

/** The errmsg is dropped: it may repeat what was sent. */
function refuseFaults(answer: Answer): Answer {
  const fault = Number(answer.errcode ?? 0)
  if (fault === 0) return answer
  throw new OutsideError(WECHAT, String(fault), PASSING.has(fault) ? 'transient' : 'permanent')
}
