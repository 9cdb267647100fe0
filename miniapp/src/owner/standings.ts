import type { Standing } from '@huiqi/bff/identity/views'

export const standings: Readonly<Record<Standing, string>> = { legal_representative: '法定代表人', handler: '经办人' }
