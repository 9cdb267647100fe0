import { departmentNames } from './types.ts'

/** Names that already say who they are. */
const whole: ReadonlySet<string> = new Set([
  'bank',
  'central_bank',
  'customs',
  'insurer',
  'auditor',
  'competent',
  'payer',
  'platform',
  'enterprise',
])

/** Who a value is from, as people say it: `市场监管部门`, `银行`; a source outside the vocabulary is named as it names itself. */
export function sourceWords(source: string): string {
  const name = (departmentNames as Readonly<Record<string, string>>)[source]
  if (name === undefined) return source
  return whole.has(source) ? name : `${name}部门`
}
