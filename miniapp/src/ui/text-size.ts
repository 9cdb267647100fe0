import Taro from '@tarojs/taro'
import { useObservable } from '../observable.ts'
import { stored } from '../stored.ts'

/** What the person chose; null until they did. */
const chosen = stored<boolean | null>('large-text', null)

/** Above this factor of the host's own text size the person evidently wants the large-text mode. */
const largeFrom = 1.25

let factor: number | undefined

/** How large the host shows text, 1 being its normal size (WeChat: 0.85–1.8); asked once, it changes only with a restart. */
function hostFactor(): number {
  factor ??= (Taro.getAppBaseInfo?.() as { fontSizeScaleFactor?: number } | undefined)?.fontSizeScaleFactor ?? 1
  return factor
}

/** Our sizes follow the host's up to the large-text mode, and in that mode are large already. */
export function textSize(choice: boolean | null, factor: number): { large: boolean; scale: number } {
  const large = choice ?? factor > largeFrom
  return { large, scale: large ? 1 : Math.min(Math.max(factor, 1), largeFrom) }
}

export function useTextSize() {
  return { ...textSize(useObservable(chosen), hostFactor()), setLarge: chosen.set }
}
