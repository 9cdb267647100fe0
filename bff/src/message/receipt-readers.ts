import { timingSafeEqual } from 'node:crypto'
import type { SmsReceiptReader } from '../http/api-ports.ts'
import { createVerifier, type Signer } from '../outside/signed-request.ts'
import { sm3 } from '../secrets/sm3.ts'
import { ALIYUN_REPORT_TAKEN, parseAliyunReport } from './adapters/aliyun-report.ts'
import { parseSandboxReceipts } from './adapters/sandbox-sms.ts'

/** The sandbox signs each push. */
export function sandboxReceipts(signer: Signer): SmsReceiptReader {
  const verify = createVerifier(signer)
  return {
    read: ({ headers, method, path, body }) =>
      verify(headers, { method, path, body }) ? 'forged' : (parseSandboxReceipts(body) ?? 'unreadable'),
    answer: { status: 'taken' },
  }
}

/** Aliyun signs nothing: the address it was told carries a secret, `?key=…`. */
export function aliyunReceipts(secret: string): SmsReceiptReader {
  const expected = Buffer.from(sm3(secret), 'hex')
  return {
    read: ({ path, body }) => {
      const key = new URL(path, 'http://hook').searchParams.get('key') ?? ''
      if (!timingSafeEqual(Buffer.from(sm3(key), 'hex'), expected)) return 'forged'
      return parseAliyunReport(body) ?? 'unreadable'
    },
    answer: ALIYUN_REPORT_TAKEN,
  }
}
