import type { Department as Duty } from '@huiqi/shared/attribute'

/** What is typed of a department. */
export interface TypedOffice {
  readonly name: string
  readonly phone: string
  readonly duties: Duty[]
}

/** Whether it can be sent. */
export const officeReady = ({ name, phone }: TypedOffice): boolean =>
  name.trim() !== '' && /^[\d-]{5,20}$/.test(phone.trim())
