import type { MeView } from '@huiqi/bff/identity/views'
import { Options } from '../ui/options.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { actFor } from './act-for.ts'
import { standings } from './standings.ts'

/** Chooses for which of his enterprises the person acts. */
export function EnterpriseSheet({ me, onClose }: { me: MeView; onClose: () => void }) {
  const choose = (uscc: string) => {
    onClose()
    if (uscc !== me.enterprise?.uscc) actFor(uscc)
  }
  return (
    <Sheet title="切换企业" onClose={onClose}>
      <Options
        label="企业"
        options={me.enterprises.map(({ uscc, name, standing }) => ({
          value: uscc,
          label: name,
          detail: `您是${standings[standing]}`,
        }))}
        chosen={me.enterprise?.uscc ?? null}
        onChoose={choose}
      />
    </Sheet>
  )
}
