import { routes, useParam } from '../../../routes.ts'
import { Loaded } from '../../../ui/states.tsx'
import { StaffDesk } from '../staff-desk.tsx'
import { useRoster } from '../use-roster.ts'
import { RosterAside } from './aside.tsx'
import { Figures } from './figures.tsx'
import { RosterHead } from './head.tsx'
import { Now } from './now.tsx'
import { RosterParts } from './parts.tsx'

/** One roster, from its file to its release. */
export default function Roster() {
  const query = useRoster(useParam('id'))
  const roster = query.data
  return (
    <StaffDesk
      now={routes.rosters}
      from={{ label: '名单', url: routes.rosters }}
      title={roster?.title ?? '名单'}
      head={roster && <RosterHead roster={roster} />}
      aside={roster && <RosterAside roster={roster} />}
    >
      {() => (
        <Loaded query={query}>
          {(roster) => (
            <>
              <Figures roster={roster} />
              <Now roster={roster} />
              <RosterParts roster={roster} />
            </>
          )}
        </Loaded>
      )}
    </StaffDesk>
  )
}
