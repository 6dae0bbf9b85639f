// What every page shows of the workspace, and the language kept for the visitor.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import { loadSettings } from '../../workspace/index.ts'

export interface Site {
  address: string | null
  language: string
  personLanguage: string | undefined
  organisationId: string | null
  /** IANA time zone: the one the person chose, else the desk's, in which its mails tell times, too. */
  zone: string | undefined
}

export const loadSite = async (tx: Tx, workspaceId: string, personId: string | null): Promise<Site> => {
  const loading = tx
    .selectFrom('workspace as w')
    .select((e) => [
      e
        .selectFrom('mailbox')
        .select('address')
        .where('workspace_id', '=', workspaceId)
        .where('removed_at', 'is', null)
        .orderBy('created_at')
        .orderBy('id')
        .limit(1)
        .as('address'),
      e
        .selectFrom('person')
        .select('language')
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', personId)
        .as('personLanguage'),
      e
        .selectFrom('person')
        .select('organisation_id')
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', personId)
        .as('organisationId'),
      e
        .selectFrom('person')
        .select('zone')
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', personId)
        .as('personZone'),
      e
        .selectFrom('workspace_setting')
        .select(sql<string | null>`data #>> '{workingHours,zone}'`.as('zone'))
        .where('workspace_id', '=', workspaceId)
        .as('deskZone'),
    ])
    .where('w.id', '=', workspaceId)
    .executeTakeFirst()
  const [row, { language }] = await Promise.all([loading, loadSettings(tx, workspaceId)])
  return {
    address: row?.address ?? null,
    language,
    personLanguage: row?.personLanguage ?? undefined,
    organisationId: row?.organisationId ?? null,
    zone: row?.personZone ?? row?.deskZone ?? undefined,
  }
}
