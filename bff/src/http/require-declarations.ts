import type { AnyRouter } from '@trpc/server'
import type { Access } from './access.ts'

/** Each procedure with the access it declares. The server refuses to start while one declares none. */
export function requireDeclarations(router: AnyRouter): Map<string, Access> {
  const declared = new Map<string, Access>()
  for (const [path, procedure] of Object.entries(router._def.procedures)) {
    const { meta } = (procedure as { _def: { meta?: { access?: Access } } })._def
    if (!meta?.access) throw new Error(`procedure ${path} does not declare who may call it`)
    declared.set(path, meta.access)
  }
  return declared
}
