import type { CardFact, MatchCard } from '@huiqi/bff/matching/views'
import { periodWords } from '@huiqi/shared/condition'
import Taro from '@tarojs/taro'
import { open, routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { Row } from '../../../ui/row.tsx'
import { Sheet } from '../../../ui/sheet.tsx'

const call = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)

/** 数据不对: which of the values that this policy reads, what is missing first, and on to the department that corrects it. */
export function WrongData({ card, onClose }: { card: MatchCard; onClose: () => void }) {
  const { departmentName, departmentPhone, facts } = card
  const missing = facts.filter(({ value }) => value === null)
  const correct = ({ attribute, period }: CardFact) => {
    onClose()
    open(routes.correct(attribute, period ?? ''))
  }
  return (
    <Sheet title={missing.length > 0 ? '补充或更正哪一项？' : '哪一项不对？'} onClose={onClose}>
      {facts.length > 0 ? (
        <Note>选一项，写明应该是怎样，由提供数据的部门核对。核对后这里会重新计算。</Note>
      ) : (
        <Note>这项政策由{departmentName}认定，不看数据。</Note>
      )}
      {[...missing, ...facts.filter(({ value }) => value !== null)].map((fact) => (
        <Row
          key={`${fact.attribute} ${fact.period} ${fact.name}`}
          title={fact.period ? `${fact.name}（${periodWords(fact.period)}）` : fact.name}
          note={fact.value === null ? '没有可用的数据，可以请部门补充' : `现有数据：${fact.value}（${fact.source}）`}
          onTap={() => correct(fact)}
        />
      ))}
      <Button kind="quiet" onTap={() => call(departmentPhone)}>
        说不清楚？拨打 {departmentPhone}
      </Button>
    </Sheet>
  )
}
