import type { MeView } from '@huiqi/bff/identity/views'
import { Box, Tap, Words } from '../../ui/host.tsx'

/** For whom the person acts now; with several enterprises also the way to another. */
export function EnterpriseHeading({ me, onChoose }: { me: MeView; onChoose: () => void }) {
  const name = me.enterprise?.name
  if (me.enterprises.length < 2)
    return (
      <Box as="h1" className="page-title page-title-start">
        {name}
      </Box>
    )
  return (
    <Tap className="enterprise-switch" aria-label={`${name}，切换企业`} onTap={onChoose}>
      <Words className="page-title page-title-start">{name}</Words>
      <Words aria-hidden>▾</Words>
    </Tap>
  )
}
