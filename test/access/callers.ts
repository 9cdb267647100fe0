/** Every kind of caller the product knows; the matrix says what each may call. */
export const callers = [
  'nobody',
  'person',
  'legal_representative',
  'handler',
  'officer',
  'reviewer',
  'joint',
  'finance',
  'admin',
] as const

export type CallerKind = (typeof callers)[number]

const owners = ['legal_representative', 'handler'] as const
const signedIn = callers.filter((caller) => caller !== 'nobody')

/** Who may call what, group by group, in the words of the process. */
export const groups = {
  everybody: callers,
  signedIn,
  owners,
  legalRepresentative: ['legal_representative'],
  departmentDesk: ['officer', 'reviewer'],
  reviewer: ['reviewer'],
  claimReaders: ['officer', 'reviewer', 'finance'],
  finance: ['finance'],
  budgetReaders: ['finance', 'officer', 'reviewer', 'admin'],
  rosterReaders: ['officer', 'reviewer', 'joint', 'finance'],
  rosterDesk: ['officer', 'reviewer', 'finance'],
  officer: ['officer'],
  joint: ['joint'],
  admin: ['admin'],
  rectifiers: ['officer', 'reviewer', 'admin'],
} as const satisfies Record<string, readonly CallerKind[]>
