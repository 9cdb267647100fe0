import { useState } from 'react'
import { download } from '../../api/download.ts'
import { problemOf } from '../../api/problem.ts'
import { say } from '../../ui/toast.tsx'

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
