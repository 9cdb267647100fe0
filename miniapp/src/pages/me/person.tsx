import type { MeView } from '@huiqi/bff/identity/views'
import { standings } from '../../owner/standings.ts'
import { Card, Link, Note } from '../../ui/card.tsx'
import { Box } from '../../ui/host.tsx'

/** Who is signed in, and for whom he acts now. */
export function Person({ me: { name, enterprise, enterprises }, onSwitch }: { me: MeView; onSwitch: () => void }) {
  return (
    <Card title={name} aside={enterprises.length > 1 && <Link onTap={onSwitch}>切换企业</Link>}>
      {enterprise ? (
        <Box>
          <Box>{enterprise.name}</Box>
          <Note>
            {standings[enterprise.standing]}
            {enterprises.length > 1 ? ` · 您共代表 ${enterprises.length} 家企业` : ''}
          </Note>
        </Box>
      ) : (
        <Note>名下还没有企业</Note>
      )}
    </Card>
  )
}
