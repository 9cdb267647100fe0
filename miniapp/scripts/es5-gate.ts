// Old phones' engines read ES5 only: every script of the built mini-programs must parse as such.
// node miniapp/scripts/es5-gate.ts, after the weapp and alipay builds.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'acorn'
import { conclude, filesIn, output } from './outputs.ts'

const scripts = (['weapp', 'alipay'] as const).flatMap((platform) =>
  filesIn(output(platform), '.js').map((file) => path.join(output(platform), file)),
)

const problems = scripts.flatMap((file) => {
  try {
    parse(readFileSync(file, 'utf8'), { ecmaVersion: 5 })
    return []
  } catch (error) {
    return [`${path.relative(process.cwd(), file)}: ${(error as Error).message}`]
  }
})
conclude('es5 gate', problems, `${scripts.length} scripts are ES5`)
