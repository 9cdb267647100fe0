import { isSource } from '@huiqi/shared/condition'
import { Line } from '../form/line.tsx'
import { useRule } from '../form/rule-context.ts'
import { usePlace } from '../form/use-place.ts'
import { asObject } from '../source/amount.ts'
import { write } from '../source/edit.ts'
import type { Place } from '../source/path.ts'

/** Who gets the money, where it is not the enterprise. */
export function PayeeField({ benefit }: { benefit: Place }) {
  const { edit } = useRule()
  const { value, problem } = usePlace({ path: benefit.path, seen: `${benefit.seen}/payee` })
  const payee = isSource(value) && typeof value.payee === 'string' ? value.payee : ''
  return (
    <Line
      label="发给谁"
      width="word"
      value={payee}
      placeholder="企业"
      problem={problem}
      onChange={(text) => {
        const { payee: _, ...rest } = asObject(value)
        edit((rule) => write(rule, benefit.path, text === '' ? rest : { ...rest, payee: text }))
      }}
    />
  )
}
