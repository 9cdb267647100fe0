import { z } from 'zod'

const day = z.iso.date()

/**
 * One policy as a data file: `bff/policies/<id>-<name>.yaml`. What the document says about itself stands here;
 * `params`, `define`, `condition` and `benefit` are the rule, read by shared/rule.
 */
export const policyFile = z.strictObject({
  id: z.string().regex(/^[A-Z]\d{3}$/),
  title: z.string().min(2),
  /** One plain sentence for a shop owner: who gets what. */
  summary: z.string().min(6),
  document: z.strictObject({
    no: z.string().nullable(),
    issuer: z.string(),
    title: z.string().nullable(),
    level: z.enum(['national', 'province', 'city', 'district']),
  }),
  /** GB/T 2260 of where it applies; 100000 is the whole country. */
  region: z.string().regex(/^\d{6}$/),
  category: z.string(),
  mode: z.enum(['no_application', 'instant', 'commitment']),
  list_type: z.enum(['roster', 'condition', 'manual']),
  /** The department that answers for it, by duty (shared/attribute's department codes). */
  department: z.string(),
  /** Days in force; null where the source does not say. */
  valid: z.strictObject({ from: day.nullable(), to: day.nullable() }),
  window: z.enum(['all_year', 'fixed', 'pending']),
  /** What the benefit is for, as the evaluation's period: `Y` this year, `Y-1` last year, `2022Q4` … */
  period: z.string().regex(/^(\d{4}(Q[1-4]|-\d{2})?|[YQM](-\d{1,3})?)$/),
  /** What the excerpt leaves open beyond single leaves; never guessed. */
  gaps: z.array(z.string()),
  /** Figures that the department sets: `name: value`, or `{ title, value }`, or `{ title, gap }` where the source has none. */
  params: z.record(z.string(), z.unknown()).optional(),
  define: z.record(z.string(), z.unknown()).optional(),
  condition: z.unknown(),
  benefit: z.unknown(),
  /** How a batch of the eligible is selected. */
  selection: z.unknown().optional(),
})

export type PolicyFile = z.infer<typeof policyFile>

/** Boundary scenarios beside the policy: `<id>-<name>.scenarios.yaml`. */
export const scenarioFile = z.strictObject({
  at: z.strictObject({
    date: day,
    period: z.string().nullable(),
    params: z.record(z.string(), z.string()).optional(),
    refs: z.record(z.string(), z.unknown()).optional(),
  }),
  /** An enterprise that is just eligible: `attribute` or `attribute@period` → value, quantities with their unit. */
  facts: z.record(z.string(), z.unknown()),
  scenarios: z
    .array(
      z.strictObject({
        name: z.string(),
        /** Facts that differ from the above; null takes the fact away. */
        change: z.record(z.string(), z.unknown()).optional(),
        date: day.optional(),
        /** Parameters that differ from the above. */
        params: z.record(z.string(), z.string()).optional(),
        verdict: z.enum(['eligible', 'ineligible', 'undetermined']),
        /** What would be paid: `30万元`; null where it is not known. */
        amount: z.string().nullable().optional(),
        /** The least and the most that could be paid, where the source or the facts state no more than that. */
        at_least: z.string().optional(),
        at_most: z.string().optional(),
        /** Who pays which part of it: `{ city: 10万元, district: 20万元 }`. */
        shares: z.record(z.string(), z.string()).optional(),
        /** Texts of exactly the leaves that stand in the way. */
        unmet: z.array(z.string()).optional(),
        /** Attributes of exactly the facts that are asked for. */
        missing: z.array(z.string()).optional(),
      }),
    )
    .min(1),
  /** Batches of a policy that selects among the eligible: who gets how much, and who is left for which reason. */
  batches: z
    .array(
      z.strictObject({
        name: z.string(),
        /** By a name of one's own: how the candidate differs from the enterprise above, and when it applied. */
        candidates: z.record(
          z.string(),
          z.strictObject({ change: z.record(z.string(), z.unknown()).optional(), submitted: z.string() }),
        ),
        /** In order. */
        selected: z.record(z.string(), z.string()),
        left: z.record(z.string(), z.enum(['TAKEN', 'QUOTA', 'BUDGET', 'NOT_ELIGIBLE'])).optional(),
      }),
    )
    .optional(),
})

export type ScenarioFile = z.infer<typeof scenarioFile>
