import type { Fact } from '@huiqi/shared/condition'
import type { CivilDate } from '@huiqi/shared/workday'
import type { SampleEnterprise } from '../city/enterprise.ts'
import { figureFacts } from './figures.ts'
import { hireFacts } from './hires.ts'
import { loanFacts } from './loans.ts'
import { peopleFacts } from './people.ts'
import { profileOf } from './profile.ts'
import { projectFacts } from './projects.ts'
import { receivedFacts } from './received.ts'
import { recordFacts } from './record.ts'
import { registrationFacts } from './registration.ts'
import { report } from './report.ts'
import { titleFacts } from './titles.ts'

const topics = [
  registrationFacts,
  recordFacts,
  figureFacts,
  peopleFacts,
  hireFacts,
  titleFacts,
  loanFacts,
  projectFacts,
  receivedFacts,
]

/** What the departments have told the platform about one enterprise by `today`. */
export function sampleFacts(enterprise: SampleEnterprise, today: CivilDate): Fact[] {
  const profile = profileOf(enterprise, today)
  return report(
    profile,
    topics.flatMap((topic) => topic(profile)),
  )
}
