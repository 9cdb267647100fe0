/** As much of Taro as the code under test calls: storage in memory, and nowhere to go. */
const storage = new Map<string, unknown>()

export default {
  getStorageSync: (name: string) => storage.get(name) ?? '',
  setStorageSync: (name: string, value: unknown) => void storage.set(name, value),
  removeStorageSync: (name: string) => void storage.delete(name),
  getCurrentPages: () => [],
  navigateTo: async () => undefined,
  switchTab: async () => undefined,
  pageScrollTo: async () => undefined,
  redirectTo: async () => undefined,
}

export const useRouter = () => ({ params: {} })

/** Screens are shown once in unit tests, and never scrolled. */
export const useDidShow = (_listener: () => void) => undefined
export const useReachBottom = (_listener: () => void) => undefined
