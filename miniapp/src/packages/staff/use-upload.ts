import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Problem, problemOf } from '../../api/problem.ts'
import { type PickedFile, uploadFile } from '../../api/upload.ts'

interface Upload {
  /** The file on its way, and how much of it has gone out. */
  readonly sending: { readonly name: string; readonly percent: number } | null
  readonly problem: Problem | null
  readonly send: (file: PickedFile) => void
}

/** What the API takes at the most, in bytes. */
const mostBytes = 32 * 1024 * 1024

const tooLarge: Problem = {
  code: 'FILE_TOO_LARGE',
  message: '文件太大，请控制在 32 MB 以内，或分成几份上传。',
}

/**
 * Sends files, one at a time.
 *
 * @param pathOf where the next file goes; what it names makes a second sending of the same intent harmless
 */
export function useUpload<Answer>(pathOf: () => string, onDone: (answer: Answer) => void): Upload {
  const queries = useQueryClient()
  const underWay = useRef(false)
  const [sending, setSending] = useState<Upload['sending']>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (file: PickedFile) => {
    if (underWay.current) return
    if (file.size > mostBytes) return setProblem(tooLarge)
    underWay.current = true
    setProblem(null)
    setSending({ name: file.name, percent: 0 })
    try {
      const answer = await uploadFile<Answer>(pathOf(), file, (share) =>
        setSending({ name: file.name, percent: Math.floor(share * 100) }),
      )
      onDone(answer)
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      // Taken or refused, what is shown may have changed.
      await queries.invalidateQueries()
      setSending(null)
      underWay.current = false
    }
  }
  return { sending, problem, send: (file) => void send(file) }
}
