import { Button, Input, Text, Textarea, View } from '@tarojs/components'
import type { AriaAttributes, CSSProperties, ReactNode } from 'react'

/**
 * The few elements everything on screen is made of. In h5 they are real HTML elements, so that
 * keyboards, screen readers and browsers find buttons, fields and headings; in mini-programs the
 * host's own components. Taro's web components for h5 are left out of the bundle this way.
 */
export const inBrowser = process.env.TARO_ENV === 'h5'

interface Common extends AriaAttributes {
  id?: string
  className?: string
  style?: CSSProperties
  role?: string
  children?: ReactNode
}

type BlockTag = 'div' | 'section' | 'main' | 'header' | 'footer' | 'nav' | 'aside' | 'h1' | 'h2' | 'h3' | 'ul' | 'ol'
type TableTag = 'li' | 'form' | 'fieldset' | 'table' | 'thead' | 'tbody' | 'tr' | 'th' | 'td' | 'p'

interface BoxProps extends Common {
  /** The HTML element in h5. */
  as?: BlockTag | TableTag
  onTap?: () => void
}

/** Attributes that only a browser understands; mini-programs would carry them to the view for nothing. */
const plain = ({ id, className, style, children }: Common) => ({ id, className, style, children })

/** A block. For something to tap use `Tap`; `onTap` here is for backdrops. */
export function Box({ as: Tag = 'div', onTap, ...rest }: BoxProps) {
  if (inBrowser) return <Tag {...rest} onClick={onTap} />
  return <View {...plain(rest)} onClick={onTap} />
}

/** Text inside a line. */
export function Words(props: Common) {
  return inBrowser ? <span {...props} /> : <Text {...plain(props)} />
}

interface TapProps extends Common {
  onTap: () => void
  disabled?: boolean
}

/** A bare button without looks; `.tap` takes the host's own looks away. */
export function Tap({ onTap, disabled = false, className = '', ...rest }: TapProps) {
  const classes = `tap ${className}`
  if (inBrowser) return <button type="button" {...rest} className={classes} disabled={disabled} onClick={onTap} />
  return (
    <Button {...plain(rest)} className={classes} disabled={disabled} hoverClass="tap-held" onClick={onTap}>
      {rest.children}
    </Button>
  )
}

interface EntryProps extends Omit<Common, 'children'> {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Which keyboard comes up: words, digits, or digits with a decimal point. */
  kind?: 'text' | 'number' | 'digit'
  maxLength?: number
  placeholder?: string
  disabled?: boolean
}

const inputModes = { text: 'text', number: 'numeric', digit: 'decimal' } as const

/** One line to type in. */
export function Entry({ value, onChange, onBlur, kind = 'text', maxLength = 200, ...rest }: EntryProps) {
  const { placeholder, disabled, ...common } = rest
  if (inBrowser)
    return (
      <input
        {...rest}
        inputMode={inputModes[kind]}
        autoComplete="off"
        maxLength={maxLength}
        value={value}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  return (
    <Input
      {...plain(common)}
      type={kind}
      maxlength={maxLength}
      placeholder={placeholder}
      disabled={disabled}
      value={value}
      onBlur={onBlur}
      onInput={(event) => onChange(event.detail.value)}
    />
  )
}

/** Several lines to type in. */
export function LongEntry({ value, onChange, onBlur, maxLength = 500, ...rest }: Omit<EntryProps, 'kind'>) {
  const { placeholder, disabled, ...common } = rest
  if (inBrowser)
    return (
      <textarea
        {...rest}
        rows={4}
        maxLength={maxLength}
        value={value}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  return (
    <Textarea
      {...plain(common)}
      maxlength={maxLength}
      placeholder={placeholder}
      disabled={disabled}
      value={value}
      onBlur={onBlur}
      onInput={(event) => onChange(event.detail.value)}
    />
  )
}
