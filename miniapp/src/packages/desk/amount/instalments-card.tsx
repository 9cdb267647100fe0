import { isSource } from '@huiqi/shared/condition'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { QuantityLine } from '../form/quantity-line.tsx'
import { useRule } from '../form/rule-context.ts'
import { TextField } from '../form/text-field.tsx'
import { Tool } from '../form/tool.tsx'
import { usePlace } from '../form/use-place.ts'
import { Wrong } from '../form/wrong.tsx'
import { asObject } from '../source/amount.ts'
import { insert, write } from '../source/edit.ts'
import { below, type Place } from '../source/path.ts'
import { problemsAt } from '../source/problems.ts'
import { PayeeField } from './payee-field.tsx'
import { RowTools } from './row-tools.tsx'

/** 分期: when which part is paid, and what must still hold then. */
export function InstalmentsCard({ benefit }: { benefit: Place }) {
  const { edit, problems } = useRule()
  const { value } = usePlace(benefit)
  const parts = isSource(value) && Array.isArray(value.instalments) ? value.instalments : null
  const place = below(benefit, 'instalments')
  const start = [
    { rate: '50%', due: '首年' },
    { rate: '50%', due: '次年' },
  ]
  return (
    <Card title="怎样支付">
      <PayeeField benefit={benefit} />
      {parts === null ? (
        <>
          <Note>一次付清。</Note>
          <Tool onTap={() => edit((rule) => write(rule, benefit.path, { ...asObject(value), instalments: start }))}>
            ＋ 改为分期
          </Tool>
        </>
      ) : (
        <>
          {parts.map((_, i) => (
            <Part key={below(place, i).seen} list={place} index={i} count={parts.length} />
          ))}
          <Wrong
            problems={problemsAt(
              problems,
              place,
              parts.map((_, i) => below(place, i)),
            )}
          />
          <Box className="rule-tools">
            <Tool onTap={() => edit((rule) => insert(rule, place.path, parts.length, { rate: '', due: '' }))}>
              ＋ 一期
            </Tool>
            <Tool onTap={() => edit((rule) => write(rule, place.path, undefined))}>改为一次付清</Tool>
          </Box>
        </>
      )}
    </Card>
  )
}

function Part({ list, index, count }: { list: Place; index: number; count: number }) {
  const { Condition } = useParts()
  const place = below(list, index)
  const { problems } = useRule()
  const [rate, condition] = [usePlace(below(place, 'rate')), usePlace(below(place, 'condition'))]
  return (
    <Box className="rule-case">
      <Box className="rule-row">
        <QuantityLine
          label={`第 ${index + 1} 期比例`}
          value={rate.value}
          kind="percent"
          problem={rate.problem}
          onChange={rate.set}
        />
        <TextField label="何时支付" width="word" place={below(place, 'due')} />
        <RowTools list={list} index={index} count={count} what={`第 ${index + 1} 期`} />
      </Box>
      <Wrong
        problems={problemsAt(
          problems,
          place,
          ['rate', 'due', 'condition'].map((key) => below(place, key)),
        )}
      />
      {condition.value === undefined ? (
        <Tool onTap={() => condition.set({ all: [] })}>＋ 到时还要满足</Tool>
      ) : (
        <>
          <Box className="rule-branch-label">到时还要满足</Box>
          <Condition place={below(place, 'condition')} />
        </>
      )}
    </Box>
  )
}
