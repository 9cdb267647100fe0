import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../lib/root.ts'
import { isCode, lineCount, maxMedianLines, median, rules, strayTests } from './rules.ts'
import { sourcePaths } from './source-paths.ts'

const problems = (path: string, text: string) => rules.flatMap((rule) => rule({ path, text }))

describe('the rules notice', () => {
  const planted = {
    'a long file': 'x\n'.repeat(351),
    'unfinished work': `// ${'TO'}DO later`,
    'a skipped test': `test.${'skip'}('x', () => {})`,
    'a lonely test': `describe.${'only'}('x', () => {})`,
    'a silenced compiler': `// @ts-${'ignore'}`,
    'a silenced linter': `// biome-${'ignore'} lint: x`,
    'a silenced type': `const x = y as ${'any'}`,
    'a path of one machine': `const x = '${'/work'}/main'`,
    'a registry': `${'registry'}.npmjs.org`,
  }
  test.each(Object.entries(planted))('%s', (_what, text) => {
    expect(problems('a.ts', text)).toHaveLength(1)
  })

  test('a test without code beside it, except between packages', () => {
    expect(strayTests(['a/x.ts', 'a/x.test.ts', 'b/y.test.ts', 'test/z.test.ts'])).toEqual(['b/y.test.ts'])
  })
})

test('the rules leave innocent text alone', () => {
  expect(problems('a.ts', `// any of these: any\nconst x = 'as any'\nurl('https://x/work/')`)).toEqual([])
  expect(median([5, 1, 9])).toBe(5)
})

describe('the repository', () => {
  const paths = sourcePaths('')
  const files = paths
    .filter((path) => path !== 'pnpm-lock.yaml')
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

  test('keeps to every rule', () => {
    const found = files.flatMap((file) =>
      rules.flatMap((rule) => rule(file).map((problem) => `${file.path}: ${problem}`)),
    )
    expect(found).toEqual([])
  })

  test('has small files', () => {
    const counts = files.filter(({ path }) => isCode(path)).map(({ text }) => lineCount(text))
    expect(median(counts)).toBeLessThan(maxMedianLines)
  })

  test('has its tests beside the code', () => {
    expect(strayTests(paths)).toEqual([])
  })
})
