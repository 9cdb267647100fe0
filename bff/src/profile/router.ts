import { z } from 'zod'
import { command, query } from '../http/procedure.ts'
import { router } from '../http/trpc.ts'
import { correct, keep } from './answer-correction.ts'
import { askCorrection } from './ask-correction.ts'
import { readProfile } from './read-profile.ts'
import { readValue } from './read-value.ts'
import { listCorrections, readCorrection } from './staff-corrections.ts'

const owner = { who: 'owner' } as const
const officer = { who: 'staff', roles: ['officer'] } as const

const attribute = z.string().min(1).max(60)
const period = z.string().min(1).max(10).nullable()
/** `2025`, `2025Q1`, `2025-06`. */
const PERIOD = /^\d{4}(Q[1-4]|-(0[1-9]|1[0-2]))?$/
const words = (most: number) => z.string().trim().min(1).max(most)

const LIST = 200
const shortText = z.string().max(100)
const entry = z.object({
  name: shortText,
  grade: shortText,
  obtainedOn: shortText,
  validTo: shortText,
  amount: shortText,
})
const item = z.record(z.string().max(60), z.union([shortText, z.array(shortText).max(50).readonly()]))
/** A value as it is typed; the rule says what is wrong with it. */
const typed = z.union([
  shortText,
  z.array(shortText).max(LIST).readonly(),
  z.array(entry).max(LIST).readonly(),
  z.array(item).max(LIST).readonly(),
])

export const profileRouter = router({
  /** 一企一档. */
  read: query(owner).query(({ ctx: { tx, caller, now } }) => readProfile(tx, caller, now)),

  /** One value of it, with how it would be typed. */
  value: query(owner)
    .input(z.object({ attribute, period: period.refine((text) => text === null || PERIOD.test(text)) }))
    .query(({ ctx: { tx, caller, now }, input }) => readValue(tx, caller.uscc, input, now)),

  /** 纠错, 补充数据. */
  askCorrection: command(owner)
    .input(
      z.object({
        attribute,
        period,
        value: typed,
        reason: words(1000),
        evidence: z.string().trim().max(1000).nullish(),
      }),
    )
    .mutation(({ ctx: { tx, caller, now }, input }) => askCorrection(tx, caller, input, now)),

  /** What enterprises asked the officer's department to correct, open ones first. */
  corrections: query(officer).query(({ ctx: { tx, caller, now } }) => listCorrections(tx, caller, now)),

  correction: query(officer)
    .input(z.object({ correctionId: z.uuid() }))
    .query(({ ctx: { tx, caller, now }, input }) => readCorrection(tx, caller, input.correctionId, now)),

  correct: command(officer)
    .input(z.object({ correctionId: z.uuid(), value: typed, asOf: z.iso.date(), note: words(1000) }))
    .mutation(({ ctx: { tx, caller, now }, input }) => correct(tx, caller, input, now)),

  keep: command(officer)
    .input(z.object({ correctionId: z.uuid(), reason: words(1000) }))
    .mutation(({ ctx: { tx, caller, now }, input }) => keep(tx, caller, input, now)),
})
