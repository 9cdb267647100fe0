import { callHttp, jsonBody, textField } from '../../outside/http-call.ts'
import { OutsideError } from '../../outside/outside-error.ts'
import type { TicketSignIn } from './port.ts'

export interface WechatConfig {
  /** https://api.weixin.qq.com */
  baseUrl: string
  appId: string
  appSecret: string
  timeoutMs: number
}

const PARTY = 'wechat'

/** The platform's answers that pass by themselves: -1 busy, 45011 too often (100 a minute per user). */
const PASSING = new Set([-1, 45011])

/**
 * `wx.login`'s code for the person's openid (GET /sns/jscode2session, "小程序登录"). The session key, which would
 * open the person's WeChat data, is not needed and goes no further.
 */
export function createWechatSignIn(config: WechatConfig): TicketSignIn {
  return {
    async exchange(code) {
      const query = new URLSearchParams({
        appid: config.appId,
        secret: config.appSecret,
        js_code: code,
        grant_type: 'authorization_code',
      })
      const url = `${config.baseUrl}/sns/jscode2session?${query}`
      const body = jsonBody(PARTY, await callHttp({ party: PARTY, method: 'GET', url, timeoutMs: config.timeoutMs }))
      const fault = Number(body.errcode ?? 0)
      if (fault !== 0) throw new OutsideError(PARTY, String(fault), PASSING.has(fault) ? 'transient' : 'permanent')
      // Not the unionid: it appears only once the app is bound to an open-platform account, and persons would change.
      const subject = textField(body, 'openid')
      if (!subject) throw new OutsideError(PARTY, 'bad_answer', 'transient')
      return { subject }
    },
  }
}
