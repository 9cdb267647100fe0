import { until } from '../product/until.ts'
import { at } from './addresses.ts'
import type { Screen } from './screen.ts'

/** A push follows its cause within seconds, or with the next minute's sweep. */
const PATIENCE_MS = 120_000
const LOOK_EVERY_MS = 2_000

/** Waits until the owner is told of a newly met policy, and follows the message to the report, where it is marked and first. */
export async function learnsOfNewMatch(phone: Screen, policy: string): Promise<void> {
  const told = async () => {
    await phone.open(at.messages)
    await phone.sees('消息')
    return (await phone.says()).includes(`· ${policy}：`)
  }
  await until(`a message that tells of ${policy}`, told, PATIENCE_MS, LOOK_EVERY_MS)
  await phone.tap(/有新符合条件的政策/)
  await phone.page
    .locator('.card', { hasText: policy })
    .filter({ has: phone.page.getByText('新', { exact: true }) })
    .filter({ visible: true })
    .first()
    .waitFor()
}
