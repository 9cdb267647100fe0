import { isSource, type Source } from '@huiqi/shared/condition'
import { useState } from 'react'
import { Box } from '../../../ui/host.tsx'
import { useParts } from '../form/parts.ts'
import { useRule } from '../form/rule-context.ts'
import { Tool } from '../form/tool.tsx'
import { usePlace } from '../form/use-place.ts'
import { asObject, capsOf } from '../source/amount.ts'
import { write } from '../source/edit.ts'
import { below, type Place } from '../source/path.ts'
import { MoneyAt } from './money-at.tsx'
import { capPlaces } from './parts-of.ts'
import { Removable } from './removable.tsx'
import { RoundField } from './round-field.tsx'

const offers = [
  { key: 'cap', label: '封顶', fresh: '' },
  { key: 'floor', label: '保底', fresh: '' },
  { key: 'minimum', label: '起付线', fresh: '' },
  { key: 'deduct', label: '扣减已享受', fresh: { received: 'benefit_received[Y]' } },
  { key: 'round', label: '取整', fresh: { to: '1元', by: 'half_up' } },
] as const

/** Caps, floor, minimum payout, deduction and rounding beside an amount; within another they are offered on demand. */
export function Modifiers({ place, nested }: { place: Place; nested: boolean }) {
  const [offering, offer] = useState(!nested)
  const { edit } = useRule()
  const { Amount, Term } = useParts()
  const { value } = usePlace(place)
  const amount = isSource(value) ? value : {}
  const caps = capPlaces(place, amount)
  const add = (key: string, fresh: unknown) =>
    edit((rule) => write(rule, place.path, { ...asObject(value), [key]: key === 'cap' ? withCap(amount) : fresh }))
  return (
    <>
      {caps.map((cap, i) => (
        <Removable key={cap.seen} place={cap} what={caps.length > 1 ? `封顶 ${i + 1}` : '封顶'}>
          <Amount place={cap} label={caps.length > 1 ? `封顶 ${i + 1}（取最低）` : '封顶'} nested />
        </Removable>
      ))}
      {'floor' in amount && (
        <Removable place={below(place, 'floor')} what="保底">
          <Amount place={below(place, 'floor')} label="保底" nested />
        </Removable>
      )}
      {'minimum' in amount && (
        <Removable place={below(place, 'minimum')} what="起付线">
          <MoneyAt place={below(place, 'minimum')} label="起付线（不足的不发）" />
        </Removable>
      )}
      {'deduct' in amount && (
        <Removable place={below(place, 'deduct')} what="扣减">
          <Term place={below(place, 'deduct')} label="扣减" />
        </Removable>
      )}
      {'round' in amount && (
        <Removable place={below(place, 'round')} what="取整">
          <RoundField place={below(place, 'round')} />
        </Removable>
      )}
      <Box className="rule-tools">
        {!offering && <Tool onTap={() => offer(true)}>＋ 限额、取整</Tool>}
        {offering &&
          offers
            .filter(({ key }) => key === 'cap' || !(key in amount))
            .map(({ key, label, fresh }) => (
              <Tool key={key} onTap={() => add(key, fresh)}>
                ＋ {label}
              </Tool>
            ))}
      </Box>
    </>
  )
}

const withCap = (amount: Source): unknown => (amount.cap === undefined ? '' : [...capsOf(amount), ''])
