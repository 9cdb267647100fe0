import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/root.ts'

/** What is made or fetched, not written. */
const notOurs = new Set(['.git', 'node_modules', 'dist', 'out', '.data', '.cache', '.swc'])
const text = /\.(\w*[tj]sx?|sql|s?css|sh|md|ya?ml|json|html)$|^\.ci\//

/** Every text file that was written by hand, from this folder down; paths from the repository's root. */
export function sourcePaths(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : sourcePaths(path)
    return text.test(path) ? [path] : []
  })
}
