import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import busboy from 'busboy'
import { FileError } from './file-error.ts'
import { withScratchFile } from './scratch-file.ts'

/** A workbook of half a million rows, and half again. */
const MOST_BYTES = 32 * 1024 * 1024
const MOST_NAME = 100

/** An upload on the local disk, to be looked into and handed on. */
export type Received = {
  readonly handle: FileHandle
  readonly name: string
  /** SM3 of the bytes as they came. */
  readonly digest: string
}

/** Takes the request's file to the disk for as long as `use` looks into it. @throws FileError */
export const withReceivedFile = <T>(request: IncomingMessage, use: (file: Received) => Promise<T>): Promise<T> =>
  withScratchFile(async (handle) => use({ handle, ...(await receive(request, handle)) }))

/** A form with one file, or the file as the body with its name in `x-file-name`, percent-encoded. */
function receive(request: IncomingMessage, handle: FileHandle): Promise<{ name: string; digest: string }> {
  return /^multipart\/form-data/i.test(request.headers['content-type'] ?? '')
    ? receiveForm(request, handle)
    : save(request, handle).then((digest) => ({ name: nameOf(request.headers['x-file-name']), digest }))
}

function receiveForm(request: IncomingMessage, handle: FileHandle): Promise<{ name: string; digest: string }> {
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown) => {
      request.unpipe()
      request.resume()
      reject(error instanceof FileError ? error : new FileError())
    }
    let saved: Promise<{ name: string; digest: string }> | undefined
    try {
      const form = busboy({
        headers: request.headers,
        defParamCharset: 'utf8',
        limits: { files: 1, fields: 20, fieldSize: 1_000 },
      })
      form.on('file', (_, bytes, { filename }) => {
        saved = save(bytes, handle).then((digest) => ({ name: nameOf(filename), digest }))
        saved.catch(refuse)
      })
      form.on('error', refuse)
      form.on('close', () =>
        (saved ?? Promise.reject(new FileError('没有收到文件，请重新选择。'))).then(resolve, refuse),
      )
      request.on('aborted', () => refuse(new FileError()))
      request.pipe(form)
    } catch (error) {
      refuse(error)
    }
  })
}

async function save(bytes: Readable, handle: FileHandle): Promise<string> {
  const hash = createHash('sm3')
  let size = 0
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BYTES) throw new FileError(undefined, 'FILE_TOO_LARGE')
    hash.update(chunk)
    await handle.write(chunk)
  }
  return hash.digest('hex')
}

/** The name as it is shown; a path that an old browser sends along is left off. */
function nameOf(given: unknown): string {
  const name =
    decode(typeof given === 'string' ? given : '')
      .split(/[\\/]/)
      .at(-1) ?? ''
  return name.replace(/[\p{Cc}\p{Cs}]/gu, '').slice(0, MOST_NAME) || '文件'
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
