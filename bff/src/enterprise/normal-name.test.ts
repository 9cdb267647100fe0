import { expect, test } from 'vitest'
import { normalName } from './normal-name.ts'

test.each([
  ['无锡明湖电气（集团）有限公司', '无锡明湖电气(集团)有限公司'],
  ['无锡 云杉精密　科技有限公司 ', '无锡云杉精密科技有限公司'],
  ['无锡ＡＢＣ软件有限公司', '无锡abc软件有限公司'],
])('%s is %s', (one, other) => expect(normalName(one)).toBe(normalName(other)))

test('another word is another name', () =>
  expect(normalName('无锡云杉精密有限公司')).not.toBe(normalName('无锡云杉精密科技有限公司')))
