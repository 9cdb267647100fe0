import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const platform = process.env.TARO_ENV ?? 'h5'
const root = path.resolve(__dirname, '..')

/** Modern sources that old phones cannot read as they are: compiled to ES5 like our own. */
const modern = /[\\/]shared[\\/]src[\\/]|node_modules[\\/](@tanstack|@trpc|zod)[\\/]/
const compile = { include: [(file: string) => modern.test(file)] }

/** Sizes are CSS pixels everywhere, so that a 44 px target is 44 px on every screen. */
const postcss = { pxtransform: { enable: false, config: {} }, cssModules: { enable: false, config: {} } }

/** The part of webpack-chain used here; its own types are not reachable from a strict install. */
interface Chain {
  plugin(name: string): { use(plugin: unknown, args: unknown[]): void }
  merge(config: object): void
  resolve: { alias: { set(request: string, target: false): void } }
}

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'huiqi',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [],
  defineConstants: {
    API_BASE: JSON.stringify(platform === 'h5' ? '' : (process.env.HUIQI_API_BASE ?? 'https://huiqi.example.gov.cn')),
  },
  mini: {
    compile,
    postcss,
    optimizeMainPackage: { enable: true },
    webpackChain(chain: Chain) {
      chain
        .plugin('abort')
        .use(require('webpack').ProvidePlugin, [
          { AbortController: [path.resolve(root, 'src/api/abort.ts'), 'AbortController'] },
        ])
    },
  },
  h5: {
    compile,
    postcss,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    webpackChain(chain: Chain) {
      // Taro's own styles forbid to select text and bring a font from a data: address; we use none of its components.
      chain.resolve.alias.set('@tarojs/components/global.css', false)
      chain.resolve.alias.set('@tarojs/components/dist/taro-components/taro-components.css', false)
      // What two pages share is loaded once; webpack alone would copy it into each.
      const common = { name: 'common', chunks: 'async', minChunks: 2, enforce: true, priority: 5 }
      chain.merge({ optimization: { splitChunks: { cacheGroups: { common } } }, performance: { hints: false } })
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
}))
