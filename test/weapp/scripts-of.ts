import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

/** What a mini-program's script finds around itself, and nothing more: no window, no fetch, no crypto. */
export type Surroundings = Readonly<Record<string, unknown>>

/** Runs the scripts of a built mini-program in a realm of their own; each once, however often it is required. */
export function scriptsOf(folder: string, surroundings: Surroundings) {
  const realm = vm.createContext({ ...surroundings })
  const modules = new Map<string, { exports: unknown }>()

  function run(file: string): unknown {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(file, module)
    const source = readFileSync(path.join(folder, file), 'utf8')
    const wrapped = vm.runInContext(`(function (require, module, exports) {${source}\n})`, realm, { filename: file })
    const require = (name: string) => run(`${path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '')}.js`)
    wrapped(require, module, module.exports)
    return module.exports
  }

  /** Data that comes from outside is born in the scripts' realm, as it is in WeChat. */
  const parse: (json: string) => unknown = vm.runInContext('JSON.parse', realm)
  return { run, adopt: <T>(value: T): T => parse(JSON.stringify(value)) as T }
}
