// WeChat's own compilers must accept every template and stylesheet of the built mini-program.
// node miniapp/scripts/wcc-gate.ts, after the weapp build.
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import wxml from 'miniprogram-compiler/src/wcc.js'
import wxss from 'miniprogram-compiler/src/wcsc.js'
import { conclude, filesIn, output } from './outputs.ts'

const folder = output('weapp')
const templates = filesIn(folder, '.wxml')
const styles = filesIn(folder, '.wxss')
const room = { maxBuffer: 64 * 1024 * 1024 }
const bare = (file: string) => file.replace(/\.\w+$/, '')

function templateProblems(): string[] {
  try {
    const compiled = wxml(folder, templates.map(bare), filesIn(folder, '.wxs'), room)
    return templates.filter((file) => !compiled.includes(file)).map((file) => `${file} was not compiled`)
  } catch (error) {
    return [(error as Error).message]
  }
}

function styleProblems(): string[] {
  const compiled = wxss(folder, styles.map(bare), room)
  if (compiled instanceof Error) return [compiled.message]
  // A sheet that others import is compiled within each of them, and not listed by itself.
  const imported = new Set(styles.flatMap(importsOf))
  return styles.filter((file) => !(file in compiled || imported.has(file))).map((file) => `${file} was not compiled`)
}

/** The sheets a sheet imports, from the mini-program's root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(folder, file), 'utf8')
  return [...text.matchAll(/@import\s+["']([^"']+)["']/g)].map(([, path]) => posix.join(posix.dirname(file), path!))
}

const problems = [...templateProblems(), ...styleProblems()]
conclude('wcc gate', problems, `${templates.length} templates and ${styles.length} stylesheets compile`)
