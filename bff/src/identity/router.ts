import { query } from '../http/procedure.ts'
import { router } from '../http/trpc.ts'

export const identityRouter = router({
  /** Who is signed in, the enterprises he may act for, and his department if he works for one. */
  me: query({ who: 'anyone' }).query(async ({ ctx: { tx, caller } }) => {
    if (!caller) return null
    const enterprises = await tx
      .selectFrom('membership as m')
      .innerJoin('enterprise as e', 'e.uscc', 'm.uscc')
      .select(['m.uscc', 'e.name', 'm.kind as standing'])
      .where('m.personId', '=', caller.personId)
      .where('m.revokedAt', 'is', null)
      .orderBy('m.grantedAt')
      .execute()
    return { name: caller.nameMasked, enterprises }
  }),
})
