import { expect, test } from 'vitest'
import { parseAliyunReport } from './aliyun-report.ts'

const report = {
  phone_number: '13900000001',
  send_time: '2017-09-01 11:12:13',
  report_time: '2017-09-02 11:12:13',
  success: true,
  err_code: 'DELIVERED',
  err_msg: '用户接收成功',
  sms_size: '1',
  biz_id: '932702304080415357^0',
  out_id: '1184585343',
}

test('the documented example', () => {
  const failed = { ...report, success: false, err_code: 'MOBILE_NOT_ON_SERVICE', out_id: '2' }
  const common = { providerId: '932702304080415357^0', at: '2017-09-02T03:12:13.000Z' }
  expect(parseAliyunReport(JSON.stringify([report, failed]))).toEqual([
    { outId: '1184585343', delivered: true, ...common },
    { outId: '2', delivered: false, errorCode: 'MOBILE_NOT_ON_SERVICE', ...common },
  ])
  expect(parseAliyunReport('[]')).toEqual([])
})

test.each([
  ['not json'],
  ['{}'],
  ['[1]'],
  [JSON.stringify([report, { ...report, out_id: undefined }])],
  [JSON.stringify([{ ...report, success: 'true' }])],
  [JSON.stringify([{ ...report, report_time: '2017-13-02 11:12:13' }])],
])('%s is none', (body) => {
  expect(parseAliyunReport(body)).toBeUndefined()
})
