import { Button } from '@tarojs/components'

/** WeChat hands the phone number over on a tap of its own kind only. */
export function PhoneButton({ onCode }: { onCode: (phoneCode: string) => void }) {
  return (
    <Button
      className="tap button button-main"
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => {
        if (detail.code) onCode(detail.code)
      }}
    >
      用手机号登录
    </Button>
  )
}
