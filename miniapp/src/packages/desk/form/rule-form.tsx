import { isSource } from '@huiqi/shared/condition'
import { Card } from '../../../ui/card.tsx'
import { AmountForm } from '../amount/amount-form.tsx'
import { InstalmentsCard } from '../amount/instalments-card.tsx'
import { SharesCard } from '../amount/shares-card.tsx'
import { ConditionNode } from '../condition/condition-node.tsx'
import { write } from '../source/edit.ts'
import { childrenOf, isGroup, shapeOf } from '../source/node.ts'
import { placeAt } from '../source/path.ts'
import { TermForm } from '../term/term-form.tsx'
import { ParamsCard } from './params-card.tsx'
import { PartsProvider } from './parts.ts'
import { useRule, ZoneProvider } from './rule-context.ts'
import { Tool } from './tool.tsx'

const parts = { Condition: ConditionNode, Term: TermForm, Amount: AmountForm }
const condition = placeAt('condition')
const benefit = placeAt('benefit')
const inCondition = { items: null, part: 'condition' } as const
const inBenefit = { items: null, part: 'benefit' } as const

/** The whole rule: who meets it, what it pays, who pays it. */
export function RuleForm() {
  const { source, edit } = useRule()
  const root = source.condition
  const shape = shapeOf(root)
  const count = isSource(root) && isGroup(shape) ? childrenOf(root, shape).length : 0
  return (
    <PartsProvider value={parts}>
      <ZoneProvider value={inCondition}>
        <Card title={count > 1 ? `谁可以享受（${count} 项条件）` : '谁可以享受'}>
          <ConditionNode place={condition} fixed />
          {!isGroup(shape) && (
            <Tool onTap={() => edit((rule) => write(rule, ['condition'], { all: [rule.condition] }))}>＋ 再加条件</Tool>
          )}
        </Card>
      </ZoneProvider>
      <ZoneProvider value={inBenefit}>
        <Card title="给多少">
          <AmountForm place={benefit} />
        </Card>
        <SharesCard benefit={benefit} />
        <InstalmentsCard benefit={benefit} />
      </ZoneProvider>
      <ParamsCard />
    </PartsProvider>
  )
}
