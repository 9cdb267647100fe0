import { Card } from '../../ui/card.tsx'
import { Choices } from '../../ui/choices.tsx'
import { useTextSize } from '../../ui/text-size.ts'

const sizes = [
  { value: 'normal', label: '标准' },
  { value: 'large', label: '大字' },
] as const

/** Large-text mode (适老化), kept on this phone. */
export function TextSize() {
  const { large, setLarge } = useTextSize()
  return (
    <Card title="文字大小">
      <Choices
        label="文字大小"
        options={sizes}
        chosen={[large ? 'large' : 'normal']}
        onChange={([size]) => setLarge(size ? size === 'large' : large)}
      />
    </Card>
  )
}
