import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { write } from '../source/edit.ts'
import { asParam, freeName, paramChoices, withParam } from '../source/params.ts'
import { placeAt } from '../source/path.ts'
import { Line } from './line.tsx'
import { useRule } from './rule-context.ts'
import { Tool } from './tool.tsx'
import { usePlace } from './use-place.ts'

/** Figures that the department sets once and the rule uses by name. */
export function ParamsCard() {
  const { source, edit, readOnly } = useRule()
  const params = paramChoices(source.params)
  if (params.length === 0 && readOnly) return null
  return (
    <Card title="政策参数">
      <Note>
        {params.length === 0
          ? '几处要用的同一个数，或者每年由部门公布的数，可以写成参数。'
          : '写一次，条件和金额里都可以用；每次发布随版本固定下来。'}
      </Note>
      {params.map(({ value: name }) => (
        <Param key={name} name={name} />
      ))}
      <Tool onTap={() => edit((rule) => write(rule, ['params', freeName(rule.params)], { title: '', value: '' }))}>
        ＋ 参数
      </Tool>
    </Card>
  )
}

/** One figure: what it is called and how much it is, or why that is not known yet. */
function Param({ name }: { name: string }) {
  const { value: written, set, problem } = usePlace(placeAt('params', name))
  const { title, value, gap } = asParam(written)
  const text = (one: unknown) => (one === undefined || one === null ? '' : String(one))
  return (
    <Box className="rule-row">
      <Line
        label="参数名称"
        width="word"
        value={text(title)}
        placeholder={name}
        onChange={(next) => set(withParam(written, { title: next }))}
      />
      <Line
        label="数值（带单位）"
        width="number"
        value={text(value)}
        placeholder="1500元、5.5%"
        problem={problem}
        onChange={(next) => set(withParam(written, { value: next === '' && gap ? undefined : next.trim() }))}
      />
      {(value === undefined || (gap !== undefined && value === '')) && (
        <Line
          label="为什么还没有数值"
          width="word"
          value={text(gap)}
          onChange={(next) => set(withParam(written, { gap: next }))}
        />
      )}
      <Tool label={`去掉参数“${text(title) || name}”`} onTap={() => set(undefined)}>
        去掉
      </Tool>
    </Box>
  )
}
