import path from 'node:path'
import { defineConfig } from 'vitest/config'

const at = (file: string) => path.resolve(import.meta.dirname, 'src/testing', file)

// Components run as they do in h5, where they are plain React DOM; only Taro itself is stood in for.
process.env.TARO_ENV = 'h5'

export default defineConfig({
  define: { API_BASE: '""' },
  resolve: { alias: { '@tarojs/components': at('components.ts'), '@tarojs/taro': at('taro.ts') } },
})
