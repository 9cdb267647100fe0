import type { ClaimView } from '@huiqi/bff/claim/views'
import Taro from '@tarojs/taro'
import { Card, LinkRow } from '../../../ui/card.tsx'

const call = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)

/** Whom to ask. */
export function Contacts({ claim: { departmentName, departmentPhone } }: { claim: ClaimView }) {
  return (
    <Card title="有疑问">
      <LinkRow label={departmentName} verb={departmentPhone} onTap={() => call(departmentPhone)} />
      <LinkRow label="政务服务热线" verb="12345" onTap={() => call('12345')} />
    </Card>
  )
}
