import { expect, test } from 'vitest'
import { EnvError, inheritedEnv, readEnv } from './env.ts'

const key = 'ab'.repeat(32)

test('what has a default may be missing or empty', () => {
  const env = readEnv(['PORT', 'SANDBOX', 'SESSION_IDLE_MINUTES', 'SMS_PROVIDER'], { PORT: '' })
  expect(env).toEqual({ PORT: 3000, SANDBOX: true, SESSION_IDLE_MINUTES: 30, SMS_PROVIDER: 'sandbox' })
})

test('values arrive in their types', () => {
  const source = {
    PORT: '8080',
    SANDBOX: 'off',
    DATA_KEYS: `k2:${key},k1:${key}`,
    PUBLIC_URL: 'https://hq.example.gov.cn/',
    ALIYUN_SMS_TEMPLATES: 'offer_made=SMS_1,paid=SMS_2',
  }
  const names = ['PORT', 'SANDBOX', 'DATA_KEYS', 'PUBLIC_URL', 'ALIYUN_SMS_TEMPLATES', 'WECHAT_APP_ID'] as const
  expect(readEnv(names, source)).toEqual({
    PORT: 8080,
    SANDBOX: false,
    DATA_KEYS: { current: 'k2', keys: { k2: key, k1: key } },
    PUBLIC_URL: 'https://hq.example.gov.cn',
    ALIYUN_SMS_TEMPLATES: { offer_made: 'SMS_1', paid: 'SMS_2' },
    WECHAT_APP_ID: undefined,
  })
})

test('every fault is named at once, with what the setting must be and without its value', () => {
  const read = () => readEnv(['PORT', 'DATABASE_URL', 'DATA_KEYS'], { PORT: '70000', DATA_KEYS: 'k1:short-secret' })
  expect(read).toThrow(EnvError)
  expect(read).toThrow(/PORT（格式不对）：对外端口.*\n.*DATABASE_URL（未设置）.*\n.*DATA_KEYS（格式不对）/)
  expect(read).not.toThrow(/short-secret/)
})

test('a process is not bothered about settings it does not need', () => {
  expect(() => readEnv(['PORT'], { PORT: '3000', DATABASE_URL: 'mysql://x' })).not.toThrow()
  expect(() => readEnv(['DATABASE_URL'], { DATABASE_URL: 'mysql://x' })).toThrow('DATABASE_URL')
})

test('other programs inherit the environment with the changes', () => {
  expect(inheritedEnv({ LC_ALL: 'C' })).toEqual({ ...process.env, LC_ALL: 'C' })
})
