import { textField } from '../../outside/http-call.ts'
import { createWechatApi, missingInAnswer, type WechatApp, wechatGet } from '../../outside/wechat-api.ts'
import { normalPhone } from './normal-phone.ts'
import type { TicketSignIn } from './port.ts'

/**
 * `wx.login`'s code for the person's openid (GET /sns/jscode2session, "小程序登录"), and the code of a phone-number
 * button for the phone (POST /wxa/business/getuserphonenumber, "获取手机号"). The session key, which would open the
 * person's WeChat data, is not needed and goes no further.
 */
export function createWechatSignIn(app: WechatApp): TicketSignIn {
  const api = createWechatApi(app)

  async function phoneOf(phoneTicket: string): Promise<{ phone?: string }> {
    const { phone_info } = await api('/wxa/business/getuserphonenumber', { code: phoneTicket })
    const { countryCode, purePhoneNumber } = { ...(phone_info as object) } as Record<string, unknown>
    return String(countryCode) === '86' ? normalPhone(purePhoneNumber) : {}
  }

  return {
    async exchange(ticket, phoneTicket) {
      const { appId, appSecret } = app
      const query = { appid: appId, secret: appSecret, js_code: ticket, grant_type: 'authorization_code' }
      const session = await wechatGet(app, `/sns/jscode2session?${new URLSearchParams(query)}`)
      // Not the unionid: it appears only once the app is bound to an open-platform account, and persons would change.
      const subject = textField(session, 'openid') ?? missingInAnswer()
      return { subject, ...(phoneTicket ? await phoneOf(phoneTicket) : {}) }
    },
  }
}
