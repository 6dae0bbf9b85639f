// Kinds of columns that many tables have.
import type { ColumnType } from 'kysely'

/** jsonb: read as a value, written as text. */
export type Json<T> = ColumnType<T, string, string>
export type JsonDefault<T> = ColumnType<T, string | undefined, string>
export type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>

export interface Own {
  workspace_id: string
}
