import type { MatchCard } from '@huiqi/bff/matching/views'
import Taro from '@tarojs/taro'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/card.tsx'
import { Box } from '../../../ui/host.tsx'
import { Sheet } from '../../../ui/sheet.tsx'

const call = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)

/** 数据不对: whose data it is, and the office that passes it on. */
export function WrongData({ card, onClose }: { card: MatchCard; onClose: () => void }) {
  const { departmentName, departmentPhone, reasons } = card
  const known = reasons.filter(({ value, source }) => value !== null && source !== null)
  return (
    <Sheet title="数据不对？" onClose={onClose}>
      <Box as="p">
        数据由提供它的部门更正，更正后这里会重新计算。请打{departmentName}电话，说明哪一项不对，由其转相应部门更正。
      </Box>
      {known.map(({ path, sentence, value, source }) => (
        <Box key={path} className="line">
          <Box>{sentence}</Box>
          <Note>
            现有数据：{value}（{source}）
          </Note>
        </Box>
      ))}
      <Button onTap={() => call(departmentPhone)}>拨打 {departmentPhone}</Button>
    </Sheet>
  )
}
