import type { PolicyCard } from '@huiqi/bff/policy/views'

export type ChosenPolicy = Pick<PolicyCard, 'id' | 'title' | 'summary' | 'listType' | 'listTypeLabel' | 'documentNo'>
