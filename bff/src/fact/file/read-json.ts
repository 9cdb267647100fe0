import type { FileHandle } from 'node:fs/promises'
import { fileChunks } from '../../file/file-chunks.ts'
import { FileError } from '../../file/file-error.ts'

/** Longest record: the loans or staff of one big enterprise. */
const MOST_CHARACTERS = 4_000_000
const MOST_RECORDS = 500_000

const refuse = (where: number): never => {
  throw new FileError(`第 ${where} 条附近不是正确的 JSON，请检查括号、引号和逗号。`)
}

/**
 * The objects of a JSON file one by one and none kept: a list of them, or one after the other (JSON Lines).
 * @throws FileError for anything else
 */
export async function* readJson(file: FileHandle): AsyncGenerator<unknown> {
  const cutter = objectCutter()
  let count = 0
  for await (const text of texts(file)) {
    for (const cut of cutter.take(text, count)) {
      count += 1
      if (count > MOST_RECORDS) throw new FileError('文件超过 500,000 条，请分成几份上传。')
      yield parsed(cut, count)
    }
  }
  cutter.end(count)
}

function parsed(text: string, where: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse(where)
  }
}

async function* texts(file: FileHandle): AsyncGenerator<string> {
  const { size } = await file.stat()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of fileChunks(file, 0, size)) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? new FileError('JSON 文件要用 UTF-8 编码保存。') : error
  }
}

const between = /[\s,]/

/** Finds where each outermost object begins and ends, by its braces outside of strings. */
function objectCutter() {
  let [depth, inText, escaped, opened, closed] = [0, false, false, false, false]
  let kept = ''
  return {
    take: (text: string, count: number): string[] => {
      const cuts: string[] = []
      let start = depth > 0 ? 0 : -1
      for (let at = 0; at < text.length; at += 1) {
        const character = text[at]!
        if (inText) {
          if (escaped) escaped = false
          else if (character === '\\') escaped = true
          else if (character === '"') inText = false
        } else if (depth === 0) {
          if (character === '{' && !closed) [depth, start] = [1, at]
          else if (character === '[' && !opened && count + cuts.length === 0) opened = true
          else if (character === ']' && opened && !closed) closed = true
          else if (!between.test(character)) refuse(count + cuts.length + 1)
        } else if (character === '"') inText = true
        else if (character === '{') depth += 1
        else if (character === '}') {
          depth -= 1
          if (depth === 0) {
            cuts.push(kept + text.slice(start, at + 1))
            ;[kept, start] = ['', -1]
          }
        }
      }
      if (depth > 0) kept += text.slice(start)
      if (kept.length > MOST_CHARACTERS) throw new FileError('JSON 里有一条记录过长，请拆开后再上传。')
      return cuts
    },
    end: (count: number): void => {
      if (depth > 0 || (opened && !closed)) refuse(count + 1)
      if (count === 0) throw new FileError('文件里没有数据，请填写后再上传。')
    },
  }
}
