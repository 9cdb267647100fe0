/** One file of the repository. */
export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** What is wrong, in one line; nothing when the file is as it should be. */
type Rule = (file: SourceFile) => readonly string[]

const maxLines = 350
export const maxMedianLines = 80

const code = /\.(ts|tsx|mts|mjs|cjs|js|sql|scss|css|sh)$/
const test = /\.test\.tsx?$/

export const lineCount = (text: string) => text.replace(/\n$/, '').split('\n').length
export const isCode = (path: string) => code.test(path)

const noLongFiles: Rule = ({ path, text }) =>
  isCode(path) && lineCount(text) > maxLines ? [`${lineCount(text)} lines: more than ${maxLines}`] : []

/** Each with a bracket around one letter, so that this file does not hold the word. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\b(TOD[O]|FIXM[E]|HAC[K]|XX[X])\b/, 'a mark of unfinished work'],
  [/\b(test|it|describe|suite)\.(ski[p]|onl[y]|tod[o]|fail[s])\b/, 'a test that does not run as it should'],
  [/\b(x[i]t|xdescrib[e]|fi[t]|fdescrib[e])\(/, 'a test that does not run as it should'],
  [/@ts-(ignor[e]|expect-erro[r]|nochec[k])|biome-ignor[e]|eslint-disabl[e]|knip-ignor[e]/, 'a silenced tool'],
  [/\bas an[y]\b|:\s*an[y]\b|<an[y]>/, 'a silenced type'],
  [/(^|[\s'"`(=:])\/(work|root|home|Users)\/[\w.-]/m, 'a path of one machine'],
  [/registry\.npmj[s]|npmmirro[r]|\/opt\/h[q]|\/tmp\/h[q]/, 'a place of one machine'],
  [/\b(claud[e]|anthropi[c]|chatgp[t]|copilo[t])\b/i, 'how it was written'],
]

/** Prose may speak of Object.any and the like; types are code. */
const typeSilencing = 'a silenced type'

const noForbiddenWords: Rule = ({ path, text }) =>
  forbidden
    .filter(([, meaning]) => meaning !== typeSilencing || /\.(ts|tsx|mts)$/.test(path))
    .flatMap(([pattern, meaning]) => {
      const found = pattern.exec(withoutComments(path, meaning, text))
      return found ? [`${meaning}: ${found[0].trim()}`] : []
    })

/** Only the words of a type are looked for outside comments; all else is wrong everywhere. */
function withoutComments(path: string, meaning: string, text: string): string {
  if (meaning !== typeSilencing || !isCode(path)) return text
  return text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '').replace(/'[^'\n]*'|`[^`]*`/g, "''")
}

export const rules: readonly Rule[] = [noLongFiles, noForbiddenWords]

/** Tests outside `test/` that stand alone: no code in their folder that they could be the test of. */
export function strayTests(paths: readonly string[]): string[] {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
  const codeFolders = new Set(paths.filter((path) => isCode(path) && !test.test(path)).map(folderOf))
  return paths.filter((path) => test.test(path) && !path.startsWith('test/') && !codeFolders.has(folderOf(path)))
}

/** Half of the files have at most this many lines. */
export function median(counts: readonly number[]): number {
  return counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
}
