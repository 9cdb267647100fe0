// The entry of `npm start` and `npm test`. Plain JavaScript: it must run on Node 20 before anything is installed.
import process from 'node:process'
import { installDependencies } from './bootstrap/dependencies.mjs'
import { runScript } from './bootstrap/run-script.mjs'
import { findToolchain } from './bootstrap/toolchain.mjs'

const scripts = ['start', 'test']
const [name, ...args] = process.argv.slice(2)

if (!scripts.includes(name)) {
  console.error(`用法：node scripts/bootstrap.mjs ${scripts.join('|')}`)
  process.exit(2)
}
try {
  const toolchain = await findToolchain()
  await installDependencies(toolchain)
  process.exitCode = await runScript(toolchain, name, args)
} catch (error) {
  console.error(`\n✗ ${error.message}`)
  process.exitCode = 1
}
