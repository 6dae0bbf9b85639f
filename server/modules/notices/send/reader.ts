// Somebody to whom notices are sent: their address, language and when they want quiet.
import type { NoticeSettings } from '../../../../contract/notices.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPerson } from '../../people/index.ts'
import { loadNoticeSettings } from '../store/settings.ts'
import type { Language } from '../texts.ts'

export interface Reader {
  id: string
  email: string
  language: Language
  settings: NoticeSettings
}

/** null: not of the team, or not any more. */
export const loadReader = async (tx: Tx, workspaceId: string, id: string): Promise<Reader | null> => {
  const person = await loadPerson(tx, id)
  if (person?.state !== 'active' || person.role === 'requester') return null
  return {
    id,
    email: person.email,
    language: person.language === 'de' ? 'de' : 'en',
    settings: await loadNoticeSettings(tx, workspaceId, id),
  }
}
