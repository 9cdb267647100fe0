import { expect, it } from 'vitest'
import { maskAccount, maskName, maskPhone, maskUscc } from './index.ts'

it.each([
  [maskPhone('13812345678'), '138****5678'],
  [maskPhone('1381234567'), '****'],
  [maskPhone(''), '****'],
  [maskAccount('6217000012346217'), '**** 6217'],
  [maskAccount('1234567'), '****'],
  [maskUscc('91350100M000100Y43'), '9135**********0Y43'],
  [maskUscc('91350100'), '**********'],
  [maskName('李华'), '李*'],
  [maskName('欧阳娜娜'), '欧**'],
  [maskName('阿'), '*'],
  [maskName(''), '*'],
])('shows %s', (shown, expected) => expect(shown).toBe(expected))
