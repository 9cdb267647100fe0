/** Somebody to sign in as. */
export interface Persona {
  /** the subject the identity provider vouches for */
  id: string
  name: string
  /** who this is, for the one who picks: 示例云杉精密 · 法定代表人 */
  role: string
  group: '企业' | '部门'
  /** where this person gets text messages; staff need none */
  phone?: string
}
