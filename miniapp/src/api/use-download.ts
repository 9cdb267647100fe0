import { useState } from 'react'
import { say } from '../ui/toast.tsx'
import { download } from './download.ts'
import { problemOf } from './problem.ts'

/** Fetches files for the person, one at a time. */
export function useDownload() {
  const [busy, setBusy] = useState(false)
  const fetchFile = async (path: string, name: string) => {
    if (busy) return
    setBusy(true)
    try {
      await download(path, name)
    } catch (error) {
      say(problemOf(error).message)
    } finally {
      setBusy(false)
    }
  }
  return { busy, fetchFile: (path: string, name: string) => void fetchFile(path, name) }
}
