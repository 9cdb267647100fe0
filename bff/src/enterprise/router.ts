import { maskUscc } from '@huiqi/shared/mask'
import { regionName } from '@huiqi/shared/region'
import { z } from 'zod'
import { command, query } from '../http/procedure.ts'
import { router } from '../http/trpc.ts'
import { authoriseHandler, revokeHandler } from './handlers.ts'
import { recordAccount } from './record-account.ts'
import { currentAccount, findEnterprise, liveMembers } from './store.ts'
import { accountView, memberView, standingLabels } from './to-views.ts'
import type { CurrentAccount, EnterpriseView, MemberView } from './views.ts'

const owner = { who: 'owner' } as const
const legalRepresentative = { who: 'owner', standing: 'legal_representative' } as const

/** Limits on what is typed; what the text must be, the rule itself says. */
const text = (max: number) => z.string().trim().min(1).max(max)

export const enterpriseRouter = router({
  current: query(owner).query(async ({ ctx: { tx, caller } }): Promise<EnterpriseView> => {
    const { uscc, name, region } = await findEnterprise(tx, caller.uscc)
    const { standing } = caller
    return {
      uscc,
      usccMasked: maskUscc(uscc),
      name,
      regionName: regionName(region),
      standing,
      standingLabel: standingLabels[standing],
    }
  }),

  /** The account money goes to; null while none is known. */
  account: query(owner).query(async ({ ctx: { tx, caller } }): Promise<CurrentAccount | null> => {
    const account = await currentAccount(tx, caller.uscc)
    return account ? accountView(account) : null
  }),

  changeAccount: command(owner)
    .input(z.object({ holderName: text(100), bankName: text(100), number: text(64) }))
    .mutation(({ ctx: { tx, caller, now, app }, input }) => recordAccount(tx, app.keyRing, caller, input, now)),

  /** Everybody who may act for the enterprise, the legal representative first. */
  handlers: query(owner).query(async ({ ctx: { tx, caller } }): Promise<MemberView[]> => {
    const members = await liveMembers(tx, caller.uscc)
    return members.map((member) => memberView(member, caller.personId))
  }),

  authoriseHandler: command(legalRepresentative)
    .input(z.object({ name: text(50), phone: text(30) }))
    .mutation(({ ctx: { tx, caller, now, app }, input }) => authoriseHandler(tx, app.keyRing, caller, input, now)),

  revokeHandler: command(legalRepresentative)
    .input(z.object({ id: z.uuid() }))
    .mutation(async ({ ctx: { tx, caller, now }, input }) => {
      await revokeHandler(tx, caller, input.id, now)
      return { id: input.id }
    }),
})
