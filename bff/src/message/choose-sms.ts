import { readEnv } from '../env.ts'
import type { SmsReceiptReader } from '../http/api-ports.ts'
import { createAliyunSms } from './adapters/aliyun-sms.ts'
import type { SmsPort } from './adapters/port.ts'
import { createSandboxSms, SANDBOX_APP_ID } from './adapters/sandbox-sms.ts'
import { withFiledTemplates } from './filed-templates.ts'
import { aliyunReceipts, sandboxReceipts } from './receipt-readers.ts'

const TIMEOUT_MS = 10_000

/** The gateway this installation sends through. */
export function chooseSms(): SmsPort {
  const { SMS_PROVIDER, SMS_SIGNATURE } = readEnv(['SMS_PROVIDER', 'SMS_SIGNATURE'])
  if (SMS_PROVIDER === 'aliyun') {
    const env = readEnv(['ALIYUN_ACCESS_KEY_ID', 'ALIYUN_ACCESS_KEY_SECRET', 'ALIYUN_SMS_TEMPLATES'])
    const gateway = createAliyunSms({
      accessKeyId: env.ALIYUN_ACCESS_KEY_ID,
      accessKeySecret: env.ALIYUN_ACCESS_KEY_SECRET,
      signName: SMS_SIGNATURE,
      endpoint: 'dysmsapi.aliyuncs.com',
      protocol: 'https',
      timeoutMs: TIMEOUT_MS,
    })
    return withFiledTemplates(gateway, env.ALIYUN_SMS_TEMPLATES)
  }
  const { SANDBOX_URL, SANDBOX_SECRET } = readEnv(['SANDBOX_URL', 'SANDBOX_SECRET'])
  const baseUrl = `${SANDBOX_URL}/sandbox/sms`
  return createSandboxSms({ baseUrl, appId: SANDBOX_APP_ID, secret: SANDBOX_SECRET, timeoutMs: TIMEOUT_MS })
}

/** Who may tell us what became of messages: the gateway we send through, by the last part of the hook's address. */
export function chooseSmsReceipts(): Readonly<Record<string, SmsReceiptReader>> {
  if (readEnv(['SMS_PROVIDER']).SMS_PROVIDER === 'aliyun')
    return { aliyun: aliyunReceipts(readEnv(['ALIYUN_SMS_HOOK_KEY']).ALIYUN_SMS_HOOK_KEY) }
  const secret = readEnv(['SANDBOX_SECRET']).SANDBOX_SECRET
  return { sandbox: sandboxReceipts({ appId: SANDBOX_APP_ID, secret }) }
}
