import { isSource } from '@huiqi/shared/condition'
import { useState } from 'react'
import { Card, Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { write } from '../source/edit.ts'
import { placeAt } from '../source/path.ts'
import { Line } from './line.tsx'
import { useRule } from './rule-context.ts'
import { TextField } from './text-field.tsx'
import { Tool } from './tool.tsx'

/** Figures that the department sets once and the rule uses by name; nothing where there are none. */
export function ParamsCard() {
  const { source, edit } = useRule()
  const params = isSource(source.params) ? Object.keys(source.params) : []
  const [name, type] = useState('')
  if (params.length === 0) return null
  const fits = /^[A-Za-z][\w.]{0,79}$/.test(name.trim()) && !params.includes(name.trim())
  return (
    <Card title="政策参数">
      <Note>写一次，条件和金额里都可以用；每次发布随版本固定下来。</Note>
      {params.map((param) => (
        <Box key={param} className="rule-row">
          <TextField label={param} width="word" place={placeAt('params', param)} placeholder="例：1500元、5.5%" />
          <Tool label={`去掉参数 ${param}`} onTap={() => edit((rule) => write(rule, ['params', param], undefined))}>
            去掉
          </Tool>
        </Box>
      ))}
      <Box className="rule-row">
        <Line label="新参数的代码" bare width="word" value={name} placeholder="代码，例：city_growth" onChange={type} />
        {fits && (
          <Tool
            onTap={() => {
              edit((rule) => write(rule, ['params', name.trim()], ''))
              type('')
            }}
          >
            添加参数
          </Tool>
        )}
      </Box>
    </Card>
  )
}
