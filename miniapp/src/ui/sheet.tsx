import { type ReactNode, useEffect, useId } from 'react'
import { Box, Tap } from './host.tsx'

interface SheetProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** Something to decide before going on, over the screen. Shown for as long as it is rendered. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const id = useId()
  useEffect(() => (process.env.TARO_ENV === 'h5' ? holdFocus(id, onClose) : undefined), [id, onClose])
  return (
    <Box className="sheet-cover">
      <Box className="sheet-shade" onTap={onClose} />
      <Box id={id} role="dialog" aria-modal aria-label={title} tabIndex={-1} className="sheet">
        <Box className="sheet-head">
          <Box as="h2" className="card-title">
            {title}
          </Box>
          <Tap aria-label="关闭" onTap={onClose}>
            ✕
          </Tap>
        </Box>
        {children}
      </Box>
    </Box>
  )
}

/** The keyboard moves into the sheet, Escape closes it, and afterwards focus is where it was. */
function holdFocus(id: string, onClose: () => void): () => void {
  const before = document.activeElement as HTMLElement | null
  const sheet = document.getElementById(id)
  if (!sheet?.contains(before)) sheet?.focus()
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  document.addEventListener('keydown', onKey)
  return () => {
    document.removeEventListener('keydown', onKey)
    before?.focus()
  }
}
