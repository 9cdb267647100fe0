import Taro from '@tarojs/taro'
import { type Observable, observable } from './observable.ts'

type Kept = string | boolean | number

/**
 * A value kept on the phone.
 *
 * @param name where it lies in the host's storage
 * @param initial what holds until something was stored, and again after `set(initial)`
 */
export function stored<T extends Kept | null>(name: string, initial: T): Observable<T> {
  const found: unknown = Taro.getStorageSync(name)
  const inner = observable<T>(found === '' || found === undefined || found === null ? initial : (found as T))
  return {
    ...inner,
    set(value) {
      if (value === initial) Taro.removeStorageSync(name)
      else Taro.setStorageSync(name, value)
      inner.set(value)
    },
  }
}
