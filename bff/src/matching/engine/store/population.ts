import { type Fact, indexFacts } from '@huiqi/shared/condition'
import { columnBytes, type FactColumn, growColumn, type Known, newFactColumn, putKnown } from './fact-column.ts'
import { newRegister, type Register, type Registered } from './register.ts'

/** Everybody, with all that is known, as columns outside the heap. */
export interface Store {
  readonly register: Register
  /** By attribute and period (`factKey`). */
  readonly columns: ReadonlyMap<string, FactColumn>
  /** Sets or replaces an enterprise with all its facts. @returns its row */
  readonly put: (enterprise: Registered, facts: Iterable<Fact>) => number
  readonly bytes: () => number
}

/** @param expected enterprises to make room for; more find room too */
export function newStore(expected: number): Store {
  const columns = new Map<string, FactColumn>()
  const register = newRegister(Math.max(expected, 64))

  function makeRoom(): void {
    if (register.count() < register.capacity()) return
    const rows = Math.ceil(register.capacity() * 1.25)
    register.grow(rows)
    for (const column of columns.values()) growColumn(column, rows)
  }

  function columnOf(key: string, attribute: string, period: string | null): FactColumn {
    const present = columns.get(key)
    if (present !== undefined) return present
    const column = newFactColumn(attribute, period, register.capacity())
    columns.set(key, column)
    return column
  }

  function putFacts(row: number, known: ReadonlyMap<string, Known>, isNew: boolean): void {
    if (!isNew) for (const column of columns.values()) if (!known.has(column.key)) putKnown(column, row, undefined)
    for (const [key, one] of known) putKnown(columnOf(key, one.fact.attribute, one.fact.period), row, one)
  }

  return {
    register,
    columns,
    put: (enterprise, facts) => {
      makeRoom()
      const before = register.count()
      const row = register.put(enterprise)
      putFacts(row, indexFacts(facts), row === before)
      return row
    },
    bytes: () => [...columns.values()].reduce((sum, column) => sum + columnBytes(column), register.bytes()),
  }
}
