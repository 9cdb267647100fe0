import { attributeOf } from '@huiqi/shared/attribute'
import { numberText, termText } from '@huiqi/shared/condition'
import { formatYuan } from '@huiqi/shared/money'
import type { Figure, Selection } from '@huiqi/shared/selection'

/** How a batch is selected, for whoever reads or disputes it: `按“营业收入（上年）”从高到低排名`. */
export function methodWords({ order }: Selection): string {
  if (order.by === 'first_come') return '符合条件的都取'
  if (order.by === 'lottery') return '抽签：按 SHA-256（种子:统一社会信用代码）从小到大排号'
  const [only] = order.figures
  if (order.figures.length === 1 && only) return `按“${figureName(only)}”从高到低排名`
  const total = order.figures.reduce((sum, { weight }) => sum + weight, 0)
  const figures = order.figures.map((one) => `“${figureName(one)}”占 ${percent(one.weight / total)}`)
  return `按加权名次排名：${figures.join('，')}，名次数小的在前`
}

const percent = (part: number): string => `${Number((part * 100).toFixed(2))}%`

const figureName = ({ of, kind }: Figure): string => termText(of, kind)

/** What it is limited by, one sentence each. */
export function limitWords({ order, quota, prizes, budget, whenShort, oncePer }: Selection): string[] {
  const short = whenShort === 'pro_rata' ? '不够时按同一比例折算' : '按次序用完为止'
  return [
    ...(quota === null ? [] : [`名额 ${quota} 家`]),
    ...prizes.map(({ from, to, pay }) => `第 ${from === to ? from : `${from}–${to}`} 名各 ${formatYuan(pay)} 元`),
    ...(budget === null ? [] : [`总额 ${formatYuan(budget)} 元，${short}`]),
    ...(oncePer === null ? [] : [`“${attributeOf(oncePer.attribute)?.name}”相同的只计一次`]),
    ...(order.by === 'lottery' ? [] : ['次序相同的，统一社会信用代码小的在前']),
  ]
}

/** A candidate's figures in words, by the rule's order: `营业收入（上年） 2000万元`. */
export const figureWords = ({ order }: Selection, scores: Readonly<Record<string, number>>): string[] =>
  order.by === 'rank'
    ? order.figures.map((figure, i) => {
        const score = scores[String(i)]
        return `${figureName(figure)} ${score === undefined ? '没有数据，排在最后' : numberText(score, figure.kind)}`
      })
    : []

type Left = { readonly place: number | null; readonly leftFor: string; readonly takenByName: string | null }

/** Why somebody eligible is not selected: `第 12 名，名额 10 家`. */
export function leftWords({ quota, oncePer }: Selection, { place, leftFor, takenByName }: Left): string {
  if (leftFor === 'TAKEN')
    return `“${attributeOf(oncePer?.attribute ?? '')?.name}”与${takenByName ?? '前面的企业'}相同，已计过一次`
  if (leftFor === 'BUDGET') return `第 ${place} 名，总额不够`
  return quota === null ? `第 ${place} 名，没有这个名次的奖励` : `第 ${place} 名，名额 ${quota} 家`
}
