// What a shop owner's phone has to load before the first screen: node miniapp/scripts/size-budget.ts, after the weapp build.
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { conclude, filesIn, output } from './outputs.ts'

const kilobyte = 1024
/** Our own limit: WeChat allows 2 MB, but the link in the SMS opens on slow networks. */
const mainBudget = 600 * kilobyte
/** WeChat's limit for each subpackage. */
const subBudget = 2048 * kilobyte

const folder = output('weapp')
const { subPackages } = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as {
  subPackages: { root: string }[]
}
const roots = subPackages.map(({ root }) => `${root}/`)
const packageOf = (file: string) => roots.find((root) => file.startsWith(root)) ?? 'main'

const sizes = new Map<string, number>()
for (const file of filesIn(folder).filter((each) => !each.endsWith('.LICENSE.txt'))) {
  const { size } = statSync(path.join(folder, file))
  if (!statSync(path.join(folder, file)).isDirectory())
    sizes.set(packageOf(file), (sizes.get(packageOf(file)) ?? 0) + size)
}

const lines = Array.from(sizes, ([name, bytes]) => {
  const budget = name === 'main' ? mainBudget : subBudget
  return { over: bytes > budget, line: `${name} ${Math.ceil(bytes / kilobyte)} KB of ${budget / kilobyte} KB` }
})
conclude(
  'size budget',
  lines.filter(({ over }) => over).map(({ line }) => `${line}: over budget`),
  lines.map(({ line }) => line).join(', '),
)
