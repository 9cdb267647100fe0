import type { ColumnType } from 'kysely'

/**
 * A jsonb column: read as a parsed value, written as JSON text. Writing goes through `toJson`, because the driver
 * would turn a JavaScript array into a PostgreSQL array.
 */
export type JsonColumn = ColumnType<unknown, string, string>

/** JSON text for a jsonb column. */
export const toJson = (value: unknown): string => JSON.stringify(value)
