import { expect, test } from 'vitest'
import { localAddress, signInScreen } from './return-to.ts'

test.each(['/', '/#/pages/confirm/index?id=1&x=%E4%B8%AD', '/l/K7QM4T2X?from=sms#a'])(
  '%s is a local address',
  (address) => expect(localAddress(address)).toBe(address),
)

test.each([
  ['//evil.example'],
  ['/\\evil.example'],
  ['/\t/evil.example'],
  ['/.//evil.example'],
  ['https://evil.example/'],
  ['javascript:alert(1)'],
  [''],
  [`/${'x'.repeat(2000)}`],
  [undefined],
  [['/a', '/b']],
])('%j leads home', (address) => expect(localAddress(address)).toBe('/'))

test('the sign-in screen knows where to go on', () => {
  expect(signInScreen('/#/pages/confirm/index?id=1')).toBe(
    '/#/pages/sign-in/index?failed=1&returnTo=%2Fpages%2Fconfirm%2Findex%3Fid%3D1',
  )
  expect(signInScreen('/elsewhere')).toBe('/#/pages/sign-in/index?failed=1')
})
