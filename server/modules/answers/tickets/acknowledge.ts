// Articles that the mail "we have it" may name: only where it is switched on, and only what strangers may see.
//
// Whoever wrote the mail has not proven the address, so what its owner may see is not what the mail may say.
import type { Tx } from '../../../platform/database.ts'
import { suggestAnswers } from '../find/suggest.ts'
import { loadAnswerSettings } from '../settings.ts'
import { loadWords } from './suggest.ts'

const shown = 3

export interface Named {
  title: string
  /** Without the host. */
  path: string
}

export const loadAcknowledgementAnswers = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
  language: string,
): Promise<Named[]> => {
  const { inAcknowledgement } = await loadAnswerSettings(tx, workspaceId)
  const ticket = inAcknowledgement ? await loadWords(tx, workspaceId, { id: ticketId }) : null
  if (!ticket) return []
  const reader = { personId: null, role: null, organisationId: null, brandId: null }
  const found = await suggestAnswers(tx, workspaceId, { ...ticket, language, reader, limit: shown })
  return found.map(({ title, path }) => ({ title, path }))
}
