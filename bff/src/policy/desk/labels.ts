import { industryName } from '@huiqi/shared/industry'
import { regionName } from '@huiqi/shared/region'
import { type EnterpriseSize, sizeNames } from '@huiqi/shared/size'
import type { Group } from '../../matching/engine/index.ts'
import type { LabelledGroup } from './preview-views.ts'

/** Groups with their names; those without a key are of whom the register does not say it. */
export const labelled = (groups: readonly Group[], labelOf: (key: string) => string): LabelledGroup[] =>
  groups.map((group) => ({ ...group, label: group.key === '' ? '未登记' : labelOf(group.key) }))

export const districtLabel = regionName
export const industryLabel = (key: string): string => industryName(key) ?? key
export const sizeLabel = (key: string): string => sizeNames[key as EnterpriseSize] ?? key
