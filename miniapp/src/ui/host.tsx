// The few elements everything on screen is made of. In h5 they are real HTML elements, so that
// keyboards, screen readers and browsers find buttons, fields and headings; in mini-programs the
// host's own components. Taro's web components for h5 stay out of the bundle this way, as long as
// each choice is written out: a constant shared by all of them would be folded too late.
import { Button, Input, Text, Textarea, View } from '@tarojs/components'
import type { AriaAttributes, CSSProperties, ReactNode } from 'react'

interface Common extends AriaAttributes {
  id?: string
  className?: string
  style?: CSSProperties
  role?: string
  tabIndex?: number
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
  return process.env.TARO_ENV === 'h5' ? <Tag {...rest} onClick={onTap} /> : <View {...plain(rest)} onClick={onTap} />
}

/** Text inside a line. */
export function Words(props: Common) {
  return process.env.TARO_ENV === 'h5' ? <span {...props} /> : <Text {...plain(props)} />
}

/** What a field is called; in h5 bound to it by the field's id. */
export function Label({ htmlFor, className, children }: Pick<Common, 'className' | 'children'> & { htmlFor: string }) {
  return process.env.TARO_ENV === 'h5' ? (
    <label htmlFor={htmlFor} className={className}>
      {children}
    </label>
  ) : (
    <View className={className}>{children}</View>
  )
}

interface TapProps extends Common {
  onTap: () => void
  disabled?: boolean
}

/** A bare button without looks; `.tap` takes the host's own looks away. */
export function Tap({ onTap, disabled = false, className = '', ...rest }: TapProps) {
  const classes = `tap ${className}`
  return process.env.TARO_ENV === 'h5' ? (
    <button type="button" {...rest} className={classes} disabled={disabled} onClick={onTap} />
  ) : (
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
  return process.env.TARO_ENV === 'h5' ? (
    <input
      {...rest}
      inputMode={inputModes[kind]}
      autoComplete="off"
      maxLength={maxLength}
      value={value}
      onBlur={onBlur}
      onChange={(event) => onChange(event.target.value)}
    />
  ) : (
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
  return process.env.TARO_ENV === 'h5' ? (
    <textarea
      {...rest}
      rows={4}
      maxLength={maxLength}
      value={value}
      onBlur={onBlur}
      onChange={(event) => onChange(event.target.value)}
    />
  ) : (
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
