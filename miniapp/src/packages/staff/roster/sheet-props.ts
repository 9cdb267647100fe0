import type { RosterView } from '@huiqi/bff/roster/views'

/** A decision about a roster, over the screen. */
export interface SheetProps {
  roster: RosterView
  onClose: () => void
}

/** The roster as this person has seen it: the API refuses when it has changed since. */
export const seen = ({ id, version }: RosterView) => ({ rosterId: id, version })
