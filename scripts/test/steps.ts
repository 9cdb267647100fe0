import { ensureBrowser } from '../browser/ensure-browser.ts'
import { build, isBuilt, type Platform } from '../build/ensure-built.ts'
import { runQuietly } from '../lib/run-quietly.ts'
import { StepError } from '../lib/step.ts'

/** One check of the test run; it fails by throwing. */
export interface Check {
  readonly title: string
  readonly run: () => Promise<unknown>
}

const tailLines = 100

function command(title: string, ...[program, ...args]: readonly [string, ...string[]]): Check {
  return {
    title,
    run: async () => {
      const { ok, output } = await runQuietly(program, args)
      if (!ok) throw new StepError(output.split('\n').slice(-tailLines).join('\n'))
    },
  }
}

const built = (platform: Platform): Check => ({
  title: `构建 ${platform}`,
  run: async () => isBuilt(platform) || (await build(platform)),
})

const gate = (title: string, script: string) => command(title, process.execPath, `miniapp/scripts/${script}.ts`)

/** All that is checked besides the tests proper, in this order; each stands alone. */
export const checks: readonly Check[] = [
  command('格式与规范', 'pnpm', 'exec', 'biome', 'check', '--error-on-warnings', '.'),
  command('类型', 'pnpm', 'run', 'types'),
  command('模块边界', 'pnpm', 'run', 'boundaries'),
  command('无用代码', 'pnpm', 'run', 'deadcode'),
  built('h5'),
  built('weapp'),
  built('alipay'),
  gate('微信编译器', 'wcc-gate'),
  gate('ES5 语法', 'es5-gate'),
  gate('体积预算', 'size-budget'),
  { title: '浏览器与中文字体', run: ensureBrowser },
]
