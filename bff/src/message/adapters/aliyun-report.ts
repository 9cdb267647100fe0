import type { DeliveryReceipt } from './port.ts'

/** What Aliyun wants to hear when a report was taken; anything else and it sends it again. */
export const ALIYUN_REPORT_TAKEN = { code: 0, msg: '接收成功' } as const

/**
 * The body of Aliyun's HTTP push "SmsReport": a list of `{ phone_number, send_time, report_time, success, err_code,
 * err_msg, sms_size, biz_id, out_id }`, times in China without a zone. The push is not signed: the hook's address
 * must hold a secret.
 * @returns undefined when it is something else
 */
export function parseAliyunReport(body: string): DeliveryReceipt[] | undefined {
  try {
    const list: unknown = JSON.parse(body)
    if (!Array.isArray(list)) return undefined
    const receipts = list.map(receiptOf)
    return receipts.every((receipt) => receipt !== undefined) ? receipts : undefined
  } catch {
    return undefined
  }
}

function receiptOf(item: unknown): DeliveryReceipt | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { success, err_code, report_time, biz_id, out_id } = item as Record<string, unknown>
  const at = isoOf(report_time)
  if (typeof out_id !== 'string' || typeof biz_id !== 'string' || typeof success !== 'boolean' || !at) return undefined
  const errorCode = typeof err_code === 'string' ? err_code : 'UNKNOWN'
  return { outId: out_id, providerId: biz_id, delivered: success, ...(success ? {} : { errorCode }), at }
}

/** "2017-09-02 11:12:13", Chinese time. */
function isoOf(text: unknown): string | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined
  const time = new Date(`${text.replace(' ', 'T')}+08:00`)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}
