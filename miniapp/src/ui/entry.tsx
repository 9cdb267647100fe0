import { Input, Textarea } from '@tarojs/components'
import { type Common, plain } from './host.tsx'

interface EntryProps extends Omit<Common, 'children'> {
  value: string
  onChange: (value: string) => void
  maxLength?: number
  placeholder?: string
  disabled?: boolean
}

interface LineProps extends EntryProps {
  /** Which keyboard comes up: words, digits, or digits with a decimal point. */
  kind: 'text' | 'number' | 'digit'
  /** The person pressed Enter, or "done" on the phone's keyboard. */
  onEnter?: () => void
}

const inputModes = { text: 'text', number: 'numeric', digit: 'decimal' } as const

/** One line to type in. */
export function Entry({ value, onChange, onEnter, kind, maxLength = 200, placeholder, disabled, ...rest }: LineProps) {
  return process.env.TARO_ENV === 'h5' ? (
    <input
      {...rest}
      inputMode={inputModes[kind]}
      autoComplete="off"
      maxLength={maxLength}
      placeholder={placeholder}
      disabled={disabled}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={({ key, nativeEvent }) => {
        // Enter also picks a word while one is being composed.
        if (key === 'Enter' && !nativeEvent.isComposing) onEnter?.()
      }}
    />
  ) : (
    <Input
      {...plain(rest)}
      type={kind}
      maxlength={maxLength}
      placeholder={placeholder}
      disabled={disabled}
      value={value}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={onEnter}
    />
  )
}

/** Several lines to type in. */
export function LongEntry({ value, onChange, maxLength = 500, placeholder, disabled, ...rest }: EntryProps) {
  return process.env.TARO_ENV === 'h5' ? (
    <textarea
      {...rest}
      rows={4}
      maxLength={maxLength}
      placeholder={placeholder}
      disabled={disabled}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  ) : (
    <Textarea
      {...plain(rest)}
      maxlength={maxLength}
      placeholder={placeholder}
      disabled={disabled}
      value={value}
      onInput={(event) => onChange(event.detail.value)}
    />
  )
}
