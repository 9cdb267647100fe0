import type { Reading } from '@huiqi/bff/profile/views'
import { Note } from '../../ui/card.tsx'
import { Box, Words } from '../../ui/host.tsx'
import './profile.scss'

/** A value in full: its line, or each entry or item of it. */
export function ReadingView({ reading: { text, lines, items } }: { reading: Reading }) {
  if (items.length > 0)
    return (
      <>
        <Box className="value-text">{text}</Box>
        {items.map(({ title, fields }) => (
          <Box key={title} className="line">
            <Box className="strong">{title}</Box>
            {fields.map(({ name, value }) => (
              <Note key={name}>
                {name}：<Words className="value-part">{value}</Words>
              </Note>
            ))}
          </Box>
        ))}
      </>
    )
  if (lines.length > 1)
    return (
      <>
        <Box className="value-text">{lines.length} 项</Box>
        {lines.map((line) => (
          <Box key={line} className="line">
            {line}
          </Box>
        ))}
      </>
    )
  return <Box className="value-text">{lines[0] ?? text}</Box>
}
