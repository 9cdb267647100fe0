import { createHash, createHmac } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { type Received, type Reply, startEndpoint } from '../../outside/local-endpoint.ts'
import { createAliyunSms } from './aliyun-sms.ts'

const keys = { accessKeyId: 'LTAI-test', accessKeySecret: 'access secret' }
let close = async () => {}
afterEach(() => close())

/** Aliyun's own check of a V3 signature ("V3版本请求体&签名机制"), written from its description. */
function expectGenuine({ method, url, headers, body }: Received): void {
  const [, signed = '', given] =
    /^ACS3-HMAC-SHA256 Credential=LTAI-test,SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? []
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const canonical = [method, url.pathname, query, lines.join(''), signed, headers['x-acs-content-sha256']].join('\n')
  const expected = createHmac('sha256', keys.accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex')
  expect(headers['x-acs-content-sha256']).toBe(sha256(body))
  expect(signed.split(';')).toEqual(expect.arrayContaining(['host', 'x-acs-action', 'x-acs-date', 'x-acs-version']))
  expect(given).toBe(expected)
}

async function at(respond: (request: Received) => Promise<Reply | undefined> | Reply | undefined) {
  const endpoint = await startEndpoint(respond)
  close = endpoint.close
  const { host } = new URL(endpoint.url)
  return createAliyunSms({ ...keys, signName: '无锡惠企', endpoint: host, protocol: 'http', timeoutMs: 300 })
}

const message = {
  to: '13900000001',
  template: 'SMS_1',
  variables: { company: '示例·云杉', code: 'K7QM 4T2X' },
  text: '',
  outId: 'm1',
}

test('sends what SendSms documents, signed, and keeps the BizId', async () => {
  let checked: unknown
  const sms = await at((request) => {
    try {
      expectGenuine(request)
      expect(request.headers).toMatchObject({ 'x-acs-action': 'SendSms', 'x-acs-version': '2017-05-25' })
      expect(Object.fromEntries(request.url.searchParams)).toEqual({
        PhoneNumbers: '13900000001',
        SignName: '无锡惠企',
        TemplateCode: 'SMS_1',
        TemplateParam: '{"company":"示例·云杉","code":"K7QM 4T2X"}',
        OutId: 'm1',
      })
    } catch (error) {
      checked = error
    }
    return { body: { Code: 'OK', Message: 'OK', BizId: '932702304080415357^0', RequestId: 'r' } }
  })
  expect(await sms.send(message)).toEqual({ providerId: '932702304080415357^0' })
  expect(checked).toBeUndefined()
})

test.each([
  [200, 'isv.MOBILE_NUMBER_ILLEGAL', 'permanent'],
  [200, 'isv.SMS_TEMPLATE_ILLEGAL', 'permanent'],
  [200, 'isv.BUSINESS_LIMIT_CONTROL', 'transient'],
  [200, 'isv.AMOUNT_NOT_ENOUGH', 'transient'],
  [200, 'isp.SYSTEM_ERROR', 'transient'],
  [400, 'InvalidAccessKeyId.NotFound', 'permanent'],
  [400, 'SignatureDoesNotMatch', 'permanent'],
  [400, 'Throttling.User', 'transient'],
  [503, 'ServiceUnavailable', 'transient'],
])('status %i with %s is %s, and the number is not in the error', async (status, code, retry) => {
  const sms = await at(() => ({ status, body: { Code: code, Message: '13900000001 refused', RequestId: 'r' } }))
  const error = await sms.send(message).catch((reason) => reason)
  expect(error).toMatchObject({ name: 'OutsideError', party: 'aliyun_sms', code, retry })
  expect(error.message + error.stack).not.toContain('13900000001')
})

test('no answer, an answer too late and an answer without an id are worth another try', async () => {
  const transient = { name: 'OutsideError', retry: 'transient' }
  await expect((await at(() => undefined)).send(message)).rejects.toMatchObject(transient)
  await close()
  const late = () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 1000))
  await expect((await at(late)).send(message)).rejects.toMatchObject(transient)
  await close()
  await expect((await at(() => ({ body: { Code: 'OK' } }))).send(message)).rejects.toMatchObject(transient)
})
