import type { Fen } from '@huiqi/shared/money'
import type { Group, Preview } from '../../matching/engine/index.ts'
import type { DraftProblem } from './views.ts'

/** A district, an industry or a size; `most` is null where an amount has no upper end. */
export type LabelledGroup = Group & { readonly label: string }

export type NamedEnterprise = { readonly uscc: string; readonly name: string }

/** What a rule reaches and costs today, against the version in force. */
export type PreviewView = Omit<Preview, 'byDistrict' | 'byIndustry' | 'bySize' | 'examples'> & {
  readonly byDistrict: readonly LabelledGroup[]
  readonly byIndustry: readonly LabelledGroup[]
  readonly bySize: readonly LabelledGroup[]
  /** At most 20 of each. */
  readonly examples: { readonly entering: readonly NamedEnterprise[]; readonly leaving: readonly NamedEnterprise[] }
  /** All funders' lines for the year the benefit is for; null where nobody has set anything aside. */
  readonly budget: { readonly availableFen: Fen; readonly yearFen: Fen } | null
}

export type PreviewAnswer = { readonly problems: readonly DraftProblem[] } | PreviewView
