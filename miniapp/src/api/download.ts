import Taro from '@tarojs/taro'
import { baseUrl } from './base-url.ts'
import { answerOf } from './plain-answer.ts'
import { currentEnterprise, requestHeaders } from './session.ts'

/**
 * Saves a file in a browser; opens it in a mini-program, where it can be passed on.
 *
 * @throws what the API answered, in the shape `problemOf` reads; Error when there was no answer
 */
export async function download(path: string, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') await saveInBrowser(path, name)
  else await openOnPhone(path, name)
}

async function saveInBrowser(path: string, name: string): Promise<void> {
  const response = await fetch(path, { headers: requestHeaders(currentEnterprise.get()) })
  if (!response.ok) {
    const answer = answerOf(response.status, await response.text())
    throw answer.ok ? new Error('no answer') : answer.error
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  // Revoked at once, some browsers would have nothing to save.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function openOnPhone(path: string, name: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  const header = requestHeaders(currentEnterprise.get())
  const { statusCode } = await Taro.downloadFile({ url: `${baseUrl()}${path}`, header, filePath })
  if (statusCode !== 200) throw new Error(`no file (${statusCode})`)
  await Taro.openDocument({ filePath, showMenu: true })
}
