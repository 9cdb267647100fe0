import type { ReactNode } from 'react'
import { Tap } from './host.tsx'

interface ButtonProps {
  /** One `main` a screen; `plain` beside it; `quiet` for what few will want. */
  kind?: 'main' | 'plain' | 'quiet'
  /** Under way: says so and takes no second tap. */
  busy?: boolean
  disabled?: boolean
  onTap: () => void
  children: ReactNode
}

export function Button({ kind = 'main', busy = false, disabled = false, onTap, children }: ButtonProps) {
  return (
    <Tap className={`button button-${kind}`} disabled={disabled || busy} aria-busy={busy} onTap={onTap}>
      {busy ? '正在提交…' : children}
    </Tap>
  )
}
