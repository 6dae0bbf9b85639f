// How the free words of a list's condition are asked for.
import { sql } from 'kysely'
import type { Question } from '../../../rules/conditions/index.ts'
import type { Tx } from '../../platform/database.ts'
import type { WordsSql } from '../tickets/index.ts'

export const wordsFor = async (_tx: Tx, _workspaceId: string, _question: Question): Promise<WordsSql> => {
  return () => sql<boolean>`false`
}
