/**
 * What a rule hands back when its input may be wrong: the value, or a stable code for programs
 * and a Chinese sentence for the person who has to put it right.
 */
export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Code; readonly message: string }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const problem = <Code extends string>(
  code: Code,
  message: string,
): { readonly ok: false; readonly code: Code; readonly message: string } => ({ ok: false, code, message })
