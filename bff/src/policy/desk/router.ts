import { z } from 'zod'
import { command, longQuery, query } from '../../http/procedure.ts'
import { router } from '../../http/trpc.ts'
import { createPolicy } from './create.ts'
import { discardDraft } from './discard.ts'
import { draftView } from './draft.ts'
import { deskPolicies } from './list.ts'
import { previewSource } from './preview.ts'
import { publishDraft } from './publish.ts'
import { saveDraft } from './save.ts'
import { startDraft } from './start.ts'

const desk = { who: 'staff', roles: ['officer', 'reviewer'] } as const
const officer = { who: 'staff', roles: ['officer'] } as const
const reviewer = { who: 'staff', roles: ['reviewer'] } as const

const policyId = z.string().min(1).max(40)
/** The database's own calendar begins later than year 0. */
const day = z.iso.date().regex(/^(19|20|21)/)
const days = { validFrom: day, validTo: day.nullable() }
/** The draft as the caller has seen it. */
const seen = { versionId: z.uuid(), revision: z.int().positive() }
const source = z.record(z.string(), z.unknown())

/** What stands beside the rule, as it is typed. */
const fields = { summary: z.string().max(500), basis: z.string().max(500), period: z.string().max(20), ...days }
const words = (max: number) => z.string().trim().min(1).max(max)

/** Where a department edits its policies: officers write drafts, a reviewer publishes them. */
export const deskRouter = router({
  policies: query(desk).query(({ ctx: { tx, caller } }) => deskPolicies(tx, caller)),

  /** A policy the platform does not know yet, with its first draft. */
  create: command(officer)
    .input(
      z.object({
        documentNo: words(60),
        documentTitle: words(200),
        issuer: words(100),
        level: z.enum(['national', 'province', 'city', 'district']),
        region: z.string().regex(/^\d{6}$/),
        title: words(100),
        mode: z.enum(['no_application', 'instant', 'commitment']),
        listType: z.enum(['roster', 'condition', 'manual']),
        category: words(20),
        ...fields,
      }),
    )
    .mutation(({ ctx: { tx, caller, now }, input }) => createPolicy(tx, caller, input, now)),

  startDraft: command(officer)
    .input(z.object({ policyId }))
    .mutation(({ ctx: { tx, caller, now }, input }) => startDraft(tx, caller, input.policyId, now)),

  draft: query(desk)
    .input(z.object({ versionId: z.uuid() }))
    .query(({ ctx: { tx, caller }, input }) => draftView(tx, caller, input.versionId)),

  saveDraft: command(officer)
    .input(z.object({ ...seen, source, ...fields }))
    .mutation(({ ctx: { tx, caller, now }, input }) => saveDraft(tx, caller, input, now)),

  /** A query asked by POST: what is typed may be longer than an address. */
  preview: longQuery(desk)
    .input(z.object({ policyId, source, period: z.string().max(20) }))
    .mutation(({ ctx: { app, read, now }, input }) => previewSource(read, app.engine, input, now)),

  discardDraft: command(officer)
    .input(z.object({ versionId: z.uuid() }))
    .mutation(({ ctx: { tx, caller, now }, input }) => discardDraft(tx, caller, input.versionId, now)),

  publish: command(reviewer)
    .input(z.object({ ...seen, ...days }))
    .mutation(({ ctx: { tx, caller, now }, input }) => publishDraft(tx, caller, input, now)),
})
