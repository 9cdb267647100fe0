// The few elements everything on screen is made of. In h5 they are real HTML elements, so that
// keyboards, screen readers and browsers find buttons, fields and headings; in mini-programs the
// host's own components. Taro's web components for h5 stay out of the bundle this way, as long as
// each choice is written out: a constant shared by all of them would be folded too late.
import { Button, Text, View } from '@tarojs/components'
import type { AriaAttributes, CSSProperties, ReactNode } from 'react'

export interface Common extends AriaAttributes {
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
export const plain = ({ id, className, style, children }: Common) => ({ id, className, style, children })

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
