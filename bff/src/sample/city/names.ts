import type { Random } from '../random.ts'

const first = '云青澄禾远明松石清岚晨星海林江川泽原木溪竹柏枫槐桐榆梧荷菱苇鹭雁鹤鸿骏砚瓷锦絮'
const second = '杉石湖苗帆川涛泉峰岭野桥渡舟岸屿洲汀圃园亭榭墨笺韵声影曦晖霁岩谷峦浦津堤塘'
const familyNames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const givenNames = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲健俊宁婷欣然子涵宇轩思琪'

/** `示例·云杉精密制造有限公司`: the mark in front keeps anybody from taking it for a real firm. */
export const enterpriseName = (random: Random, trade: string, form: string): string =>
  `示例·${random.pick([...first])}${random.pick([...second])}${trade}${form}`

export function personName(random: Random): string {
  const given = random.pick([...givenNames]) + (random.chance(0.6) ? random.pick([...givenNames]) : '')
  return random.pick([...familyNames]) + given
}

/** The range 154 has never been given to a carrier: right in form, and nobody's. */
export const phoneNumber = (serial: number): string => `154${String(serial).padStart(8, '0')}`

const banks = ['中国银行', '工商银行', '农业银行', '建设银行', '交通银行', '江苏银行', '无锡农商银行', '宁波银行']

/** A branch that does not exist, and a number that begins as no account does. */
export const bankAccount = (random: Random, serial: number): { readonly bank: string; readonly number: string } => ({
  bank: `${random.pick(banks)}无锡示例支行`,
  number: `0000${random.int(10, 99)}${String(serial * 7919).padStart(12, '0')}`,
})
