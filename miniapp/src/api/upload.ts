import Taro from '@tarojs/taro'
import { baseUrl } from './base-url.ts'
import { type Answer, answerOf } from './plain-answer.ts'
import { requestHeaders } from './session.ts'

/** A file a person has chosen: its content in a browser, its place on the phone in a mini-program. */
export type PickedFile = { readonly name: string; readonly size: number } & (
  | { readonly content: File }
  | { readonly path: string }
)

/**
 * Sends a file as the form field `file`.
 *
 * @param onProgress share of the file that has gone out, 0 … 1
 * @throws what the API answered, in the shape `problemOf` reads; Error when there was no answer
 */
export function uploadFile<Output>(
  path: string,
  file: PickedFile,
  onProgress: (share: number) => void,
): Promise<Output> {
  const url = `${baseUrl()}${path}`
  return 'content' in file ? byBrowser(url, file.content, onProgress) : byHost(url, file.path, onProgress)
}

function byBrowser<Output>(url: string, content: File, onProgress: (share: number) => void): Promise<Output> {
  return new Promise((resolve, reject) => {
    // Only XMLHttpRequest tells how much of a body has gone out.
    const request = new XMLHttpRequest()
    request.open('POST', url)
    for (const [name, value] of Object.entries(requestHeaders(null))) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new Error('no answer'))
    request.onload = () => settle(request.status, request.responseText, resolve, reject)
    const body = new FormData()
    body.append('file', content)
    request.send(body)
  })
}

function byHost<Output>(url: string, filePath: string, onProgress: (share: number) => void): Promise<Output> {
  return new Promise((resolve, reject) => {
    const task = Taro.uploadFile({
      url,
      filePath,
      name: 'file',
      header: requestHeaders(null),
      success: ({ statusCode, data }) => settle(statusCode, data, resolve, reject),
      fail: () => reject(new Error('no answer')),
    })
    task.progress(({ progress }) => onProgress(progress / 100))
  })
}

function settle<Output>(
  status: number,
  text: string,
  resolve: (output: Output) => void,
  reject: (error: unknown) => void,
): void {
  const answer: Answer<Output> = answerOf(status, text)
  if (answer.ok) resolve(answer.body)
  else reject(answer.error)
}
