import { Select } from '../form/select.tsx'

/** Yes or no. */
export function BoolField({ value, onChange }: { value: unknown; onChange: (value: boolean) => void }) {
  return (
    <Select
      label="要求"
      options={[
        { value: 'true', label: '是' },
        { value: 'false', label: '否' },
      ]}
      value={String(value)}
      onChange={(next) => onChange(next === 'true')}
    />
  )
}
