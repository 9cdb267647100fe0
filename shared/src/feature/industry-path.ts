import { industrySection } from '../industry/index.ts'

/** A code with its section letter (`3911` → `C3911`), so that whatever it lies in is a prefix; empty for an unknown code. */
export function industryPath(code: string): string {
  const section = industrySection(code)
  return section === undefined ? '' : section + code.replace(/^[A-T]/, '')
}
