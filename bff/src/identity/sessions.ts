import type { Tx } from '../db/database.ts'
import { liveSessions } from './store.ts'
import type { SessionView } from './views.ts'

export const channels = ['h5', 'weapp', 'alipay', 'host'] as const satisfies readonly SessionView['channel'][]

const labels: Readonly<Record<SessionView['channel'], string>> = {
  h5: '浏览器',
  weapp: '微信小程序',
  alipay: '支付宝小程序',
  host: '政务服务应用',
}

/** Where the caller is signed in. */
export async function sessionViews(
  tx: Tx,
  personId: string,
  tokenHash: string | null,
  now: Date,
): Promise<SessionView[]> {
  const rows = await liveSessions(tx, personId, now)
  return rows.map((row) => {
    const channel = row.channel as SessionView['channel']
    return {
      id: row.id,
      channel,
      channelLabel: labels[channel],
      since: row.createdAt.toISOString(),
      seenAt: (row.seenAt ?? row.createdAt).toISOString(),
      current: row.tokenHash === tokenHash,
    }
  })
}
