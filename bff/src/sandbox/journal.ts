import { closeSync, existsSync, fdatasync, ftruncateSync, mkdirSync, openSync, readFileSync, write } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

/** An append-only file of JSON lines that survives kill -9. */
export interface Journal<Entry> {
  /** what it held when it was opened */
  entries: Entry[]
  /** Resolves when the entry is on disk. Entries of one turn share one fsync. */
  append(entry: Entry): Promise<void>
  /** Resolves when everything appended so far is on disk: wait for it before telling anyone. */
  flushed(): Promise<void>
  close(): void
}

const writeTo = promisify(write)
const sync = promisify(fdatasync)

/** Opens or creates the file; a last line cut by a crash was never promised to anyone and is removed. */
export function openJournal<Entry>(file: string): Journal<Entry> {
  mkdirSync(dirname(file), { recursive: true })
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const fd = openSync(file, 'a')
  if (whole.length < text.length) ftruncateSync(fd, Buffer.byteLength(whole))

  let waiting: string[] = []
  let done: Promise<void> = Promise.resolve()

  /** One rejection stays in the chain: after a lost write the order of the file can't be trusted. */
  function flushed(): Promise<void> {
    if (waiting.length > 0) done = done.then(drain)
    return done
  }

  async function drain(): Promise<void> {
    if (waiting.length === 0) return
    const bytes = Buffer.from(waiting.join(''))
    waiting = []
    for (let at = 0; at < bytes.length; ) at += (await writeTo(fd, bytes, at)).bytesWritten
    await sync(fd)
  }

  return {
    entries: whole
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    append(entry) {
      waiting.push(`${JSON.stringify(entry)}\n`)
      return flushed()
    },
    flushed,
    close: () => closeSync(fd),
  }
}
