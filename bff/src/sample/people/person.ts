/** Somebody to sign in as: the fields that the sandbox's identity provider shows. */
export interface SamplePerson {
  /** The subject that the identity provider vouches for. */
  readonly id: string
  readonly name: string
  /** Who this is, for the one who picks. */
  readonly role: string
  readonly group: '企业' | '部门'
  readonly phone?: string
}
