import { createRequire } from 'node:module'
import type Aliyun from '@alicloud/dysmsapi20170525'
import type OpenApi from '@alicloud/openapi-core'
import { OutsideError, type Retry } from '../../outside/outside-error.ts'
import type { SmsPort } from './port.ts'

export interface AliyunSmsConfig {
  accessKeyId: string
  accessKeySecret: string
  /** the filed signature, without 【】 */
  signName: string
  /** dysmsapi.aliyuncs.com */
  endpoint: string
  protocol: 'https' | 'http'
  timeoutMs: number
}

const PARTY = 'aliyun_sms'

/**
 * SendSms of 短信服务 (API version 2017-05-25) through the official SDK, which signs with ACS3-HMAC-SHA256.
 * The text is Aliyun's own, made of the filed template and our variables; the delivery report brings outId back.
 */
export function createAliyunSms(config: AliyunSmsConfig): SmsPort {
  let loaded: ReturnType<typeof load> | undefined
  return {
    async send({ to, template, variables, outId }) {
      loaded ??= load(config)
      const { client, sdk } = loaded
      const request = new sdk.SendSmsRequest({
        phoneNumbers: to,
        signName: config.signName,
        templateCode: template,
        templateParam: JSON.stringify(variables),
        outId,
      })
      const { body } = await client.sendSms(request).catch((error: unknown) => {
        throw asOutside(error)
      })
      const code = body?.code
      if (code === 'OK' && body?.bizId) return { providerId: body.bizId }
      if (!code || code === 'OK') throw new OutsideError(PARTY, 'bad_answer', 'transient')
      throw new OutsideError(PARTY, code, retryOf(code))
    },
  }
}

/** The SDK takes half a second to load, so only who sends through it waits for it. */
function load(config: AliyunSmsConfig): { client: Aliyun.default; sdk: typeof Aliyun } {
  const require = createRequire(import.meta.url)
  const sdk: typeof Aliyun = require('@alicloud/dysmsapi20170525')
  const { $OpenApiUtil }: typeof OpenApi = require('@alicloud/openapi-core')
  const { accessKeyId, accessKeySecret, endpoint, protocol, timeoutMs } = config
  const times = { connectTimeout: timeoutMs, readTimeout: timeoutMs }
  const settings = new $OpenApiUtil.Config({ accessKeyId, accessKeySecret, endpoint, protocol, ...times })
  return { client: new sdk.default(settings), sdk }
}

/**
 * Codes that pass by themselves or once the operator has topped up the account ("API 错误码"): the flow limits per
 * number, system errors, an empty balance. Everything else is about this message and stays.
 */
function retryOf(code: string): Retry {
  const passing =
    /^(isv\.BUSINESS_LIMIT_CONTROL|isv\.AMOUNT_NOT_ENOUGH|isv\.OUT_OF_SERVICE|isp\.|Throttling|ServiceUnavailable|InternalError)/
  return passing.test(code) ? 'transient' : 'permanent'
}

/** The SDK's errors carry the answer's status; without one there was no answer. Their text may hold the number. */
function asOutside(error: unknown): OutsideError {
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown }
  if (typeof statusCode !== 'number') return new OutsideError(PARTY, 'unreachable', 'transient')
  const known = typeof code === 'string' && code !== 'undefined' ? code : `http_${statusCode}`
  return new OutsideError(PARTY, known, statusCode >= 500 ? 'transient' : retryOf(known))
}
