import { createInterface } from 'node:readline/promises'
import { createPool } from '../bff/src/db/pool.ts'
import { asSystem } from '../bff/src/db/transaction.ts'
import { EnvError, readEnv } from '../bff/src/env.ts'
import { addFirstAdmin } from '../bff/src/identity/staff/first-admin.ts'
import { createKeyRing } from '../bff/src/secrets/key-ring.ts'
import { AppError } from '../shared/src/error/index.ts'

// For installations without the sample city: asks who the first admin is. Asked for, not given on the command line,
// where names and phones would stay in the shell's history.
const questions = {
  code: '平台运行部门的代码（小写字母、数字和短横线，如 spj）',
  department: '部门名称（如 无锡市行政审批局）',
  region: '行政区划代码（六位，如 320200）',
  office: '部门电话（如 0510-12345678）',
  name: '管理员姓名（与统一身份认证一致）',
  phone: '管理员手机号',
}
const forms: Partial<Record<keyof typeof questions, RegExp>> = {
  code: /^[a-z0-9][a-z0-9-]{1,29}$/,
  region: /^\d{6}$/,
  office: /^[\d-]{5,20}$/,
}

async function answers(): Promise<Record<keyof typeof questions, string>> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const lines = terminal[Symbol.asyncIterator]()
  const given: Record<string, string> = {}
  for (const [key, question] of Object.entries(questions) as [keyof typeof questions, string][]) {
    process.stdout.write(`${question}：`)
    const answer = ((await lines.next()).value ?? '').trim()
    if (!(forms[key] ?? /./).test(answer)) throw new EnvError(`格式不对：${question}`)
    given[key] = answer
  }
  terminal.close()
  return given as Record<keyof typeof questions, string>
}

try {
  const { WORKER_DATABASE_URL, DATA_KEYS } = readEnv(['WORKER_DATABASE_URL', 'DATA_KEYS'])
  const { code, department, region, office, name, phone } = await answers()
  const pool = createPool(WORKER_DATABASE_URL, 1, 'huiqi-first-admin')
  const admin = { name, phone, department: { code, name: department, region, phone: office } }
  await asSystem(pool, (tx) => addFirstAdmin(tx, createKeyRing(DATA_KEYS), admin, new Date())).finally(() => pool.end())
  console.log('已登记。请这位管理员用统一身份认证登录，进入工作台的“部门与人员”。')
} catch (error) {
  console.error(error instanceof EnvError || error instanceof AppError ? error.message : error)
  process.exitCode = 1
}
