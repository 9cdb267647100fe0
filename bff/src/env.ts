import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'

/** One variable: how it is read, and the sentence that tells an operator what it must be. Secrets are never echoed. */
function variable<Schema extends z.ZodType>(schema: Schema, rule: string) {
  return { schema, rule } as const
}

const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''))
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ })
const secret = z.string().min(32)
const flag = z.enum(['on', 'off']).transform((value) => value === 'on')
const optional = z.string().min(1).optional()
const positive = z.coerce.number().int().positive()

/** `k2:<hex>,k1:<hex>`: master keys by key id; the first seals new data, the others still open old data. */
const dataKeys = z
  .string()
  .regex(/^[a-z][a-z0-9]{0,15}:[0-9a-f]{64}(,[a-z][a-z0-9]{0,15}:[0-9a-f]{64})*$/)
  .transform((value) => {
    const keys = Object.fromEntries(value.split(',').map((pair) => pair.split(':') as [string, string]))
    return { current: Object.keys(keys)[0]!, keys }
  })

/** `offer_made=SMS_1,paid=SMS_2`: a gateway's own code by our name. */
const codes = z
  .string()
  .regex(/^\w+=\w+(,\w+=\w+)*$/)
  .transform(
    (value): Record<string, string> =>
      Object.fromEntries(value.split(',').map((pair) => pair.split('=') as [string, string])),
  )

/** Every setting of the server side. A new setting is a new line here. */
export const variables = {
  PORT: variable(z.coerce.number().int().min(1).max(65_535).default(3000), '对外端口，1–65535，默认 3000'),
  DATA_DIR: variable(
    z
      .string()
      .default('.data')
      .transform((path) => resolve(path)),
    '数据目录，默认 .data',
  ),
  PUBLIC_URL: variable(url, '用户访问的地址，如 https://hq.example.gov.cn'),
  SANDBOX: variable(flag.prefault('on'), 'on 或 off：是否启动演示用的手机、银行和身份认证，生产环境用 off'),
  DATABASE_URL: variable(databaseUrl, '管理员的 PostgreSQL 地址（15 及以上），只用于建表'),
  API_DATABASE_URL: variable(databaseUrl, '角色 huiqi_api 的 PostgreSQL 地址'),
  WORKER_DATABASE_URL: variable(databaseUrl, '角色 huiqi_worker 的 PostgreSQL 地址'),
  DATABASE_SECRET: variable(secret, '两个数据库角色的口令由它派生，至少 32 个字符'),
  DATA_KEYS: variable(dataKeys, '个人信息加密主密钥，形如 k1:64位十六进制，多个用逗号分开，第一个用于新数据'),
  SESSION_IDLE_MINUTES: variable(positive.default(30), '多少分钟不操作后须重新登录，默认 30'),
  SESSION_MAX_HOURS: variable(positive.default(12), '登录后最多多少小时须重新登录，默认 12'),
  OIDC_ISSUER: variable(url, '统一身份认证（OIDC）的签发者地址'),
  OIDC_CLIENT_ID: variable(z.string().min(1), '统一身份认证分配的客户端编号'),
  OIDC_CLIENT_SECRET: variable(secret, '统一身份认证分配的客户端密钥，至少 32 个字符'),
  SMS_PROVIDER: variable(z.enum(['sandbox', 'aliyun']).default('sandbox'), '短信通道：sandbox 或 aliyun'),
  SMS_SIGNATURE: variable(z.string().min(2).max(12).default('惠企服务'), '短信签名，不带【】，2–12 个字，须已报备'),
  ALIYUN_ACCESS_KEY_ID: variable(z.string().min(1), '阿里云 AccessKey ID'),
  ALIYUN_ACCESS_KEY_SECRET: variable(z.string().min(1), '阿里云 AccessKey Secret'),
  ALIYUN_SMS_TEMPLATES: variable(codes, '已报备的阿里云短信模板，形如 offer_made=SMS_123,paid=SMS_456'),
  ALIYUN_SMS_HOOK_KEY: variable(secret, '阿里云回执推送地址 /hooks/sms/aliyun?key= 里的密钥，至少 32 个字符'),
  WECHAT_APP_ID: variable(optional, '微信小程序的 AppID，没有小程序则不填'),
  WECHAT_APP_SECRET: variable(z.string().min(1), '微信小程序的 AppSecret'),
  ALIPAY_APP_ID: variable(optional, '支付宝小程序的 AppID，没有小程序则不填'),
  HOST_TICKET_URL: variable(url.optional(), '政务服务应用（如灵锡）换取身份的地址，没有则不填'),
  HOST_APP_ID: variable(z.string().min(1), '政务服务应用分配的应用编号'),
  HOST_APP_SECRET: variable(z.string().min(1), '政务服务应用分配的密钥'),
  BANK_URL: variable(url, '银行前置机地址'),
  BANK_APP_ID: variable(z.string().min(1), '银行分配的应用编号'),
  BANK_SECRET: variable(secret, '与银行约定的签名密钥，至少 32 个字符'),
  SANDBOX_URL: variable(url, '演示环境进程的内部地址'),
  SANDBOX_SECRET: variable(secret, '与演示环境约定的签名密钥，至少 32 个字符'),
  REQUESTS_PER_MINUTE: variable(positive.default(600), '每个地址每分钟的请求上限，默认 600'),
  API_POOL: variable(
    // More at once than this only wait for each other, and each keeps plans and pages of its own warm.
    positive.default(2 * availableParallelism() + 1),
    '接口进程的数据库连接数，默认为处理器数的两倍加一',
  ),
  WORKER_POOL: variable(positive.default(12), '后台进程的数据库连接数，默认 12'),
  BROWSER_PATH: variable(z.string().optional(), '测试用的 Chromium 或 Chrome 的路径，不填则自动寻找'),
  TEST_PG: variable(z.enum(['15', '18']).default('18'), '测试用的 PostgreSQL 版本：15 或 18'),
} as const

export type VariableName = keyof typeof variables

/** The settings by name, each in the type its line above reads it to. */
export type Env = { readonly [Name in VariableName]: z.output<(typeof variables)[Name]['schema']> }

/** The start must stop here: the message lists every missing or wrong setting and what it must be. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

/**
 * Reads the named settings; this file is the only reader of the environment.
 * @param names those the calling process needs: others may be missing
 * @throws EnvError
 */
export function readEnv<const Name extends VariableName>(
  names: readonly Name[],
  source: Readonly<Record<string, string | undefined>> = process.env,
): Pick<Env, Name> {
  const faults: string[] = []
  const values = names.map((name) => {
    const { schema, rule } = variables[name]
    const parsed = schema.safeParse(source[name] || undefined)
    if (!parsed.success) faults.push(`  ${name}（${source[name] ? '格式不对' : '未设置'}）：${rule}`)
    return [name, parsed.data] as const
  })
  if (faults.length > 0) throw new EnvError(`环境变量有误，请改正后重新启动：\n${faults.join('\n')}`)
  return Object.fromEntries(values) as Pick<Env, Name>
}

/** The environment to hand on to another program, with these changes. */
export function inheritedEnv(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes }
}
