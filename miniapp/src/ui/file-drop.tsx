import Taro from '@tarojs/taro'
import { useId, useState } from 'react'
import type { PickedFile } from '../api/upload.ts'
import { Box, Tap } from './host.tsx'

interface FileDropProps {
  /** What to do: `选择名单文件`. */
  label: string
  /** What is taken: `XLSX 或 CSV，不超过 32 MB`. */
  hint: string
  /** Endings without the dot. */
  endings: readonly string[]
  disabled?: boolean
  onPick: (file: PickedFile) => void
}

/** A place to put a file: dropped or chosen in a browser, chosen from the chats in a mini-program. */
export function FileDrop(props: FileDropProps) {
  return process.env.TARO_ENV === 'h5' ? <BrowserDrop {...props} /> : <ChatFile {...props} />
}

function BrowserDrop({ label, hint, endings, disabled = false, onPick }: FileDropProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file && !disabled) onPick({ name: file.name, size: file.size, content: file })
  }
  return (
    <label
      htmlFor={id}
      className={`file-drop ${over ? 'file-drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <input
        id={id}
        type="file"
        className="file-input"
        accept={endings.map((ending) => `.${ending}`).join(',')}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files)
          // So that the same file, corrected, can be chosen again.
          event.target.value = ''
        }}
      />
      <Box className="file-drop-label">{label}</Box>
      <Box className="note">{hint}</Box>
    </label>
  )
}

function ChatFile({ label, hint, endings, disabled = false, onPick }: FileDropProps) {
  const choose = async () => {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] })
    const file = tempFiles[0]
    if (file) onPick({ name: file.name, size: file.size, path: file.path })
  }
  // To leave the chooser without a file is no error.
  return process.env.TARO_ENV === 'weapp' ? (
    <Tap className="file-drop" disabled={disabled} onTap={() => void choose().catch(() => undefined)}>
      <Box className="file-drop-label">{label}</Box>
      <Box className="note">从微信聊天中选择。{hint}</Box>
    </Tap>
  ) : (
    <Box className="file-drop">
      <Box className="file-drop-label">请用电脑浏览器上传文件</Box>
      <Box className="note">{hint}</Box>
    </Box>
  )
}
