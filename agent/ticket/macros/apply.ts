// Uses a macro: its words go into the composers, what it changes waits there until they are sent, or is done at once.
import type { api } from '../../data/api.ts'
import type { Change } from '../../data/change.ts'
import { client } from '../../data/client.ts'
import { trouble } from '../../data/undo.ts'
import { t } from '../../locales/i18n.ts'
import { showToast } from '../../ui/index.ts'
import { changeAs } from '../changes.ts'
import { draftOf } from '../compose/draft.ts'
import type { Kind, Words } from '../compose/draft-shape.ts'
import { type Pending, setPending } from './pending.ts'
import { macroPreviewQuery, noteUse } from './queries.ts'
import { doAfter, doBefore } from './with-message.ts'
import { inWords } from './words.ts'

type Preview = Awaited<ReturnType<typeof api.macros.preview>>

const look = async (number: number, macro: { id: string; name: string }): Promise<Preview | null> => {
  try {
    return await client.fetchQuery(macroPreviewQuery(number, macro.id))
  } catch (error) {
    trouble(t('The macro was not used.'), error)
    return null
  }
}

const pendingFrom = (macro: { id: string; name: string }, preview: Preview): Pending | null => {
  const { status, ...change } = preview.change as Change
  const { checklistId, snoozedUntil } = preview
  const words = preview.words.map(inWords)
  const isNothing = !status && Object.keys(change).length === 0 && !checklistId && !snoozedUntil
  return isNothing
    ? null
    : {
        macroId: macro.id,
        name: macro.name,
        change,
        status: status ?? null,
        words,
        checklistId,
        snoozedUntil,
      }
}

/** Resolves to the words for the composer in which it was asked for; those for the other one are put there. */
export const writeMacro = async (
  number: number,
  kind: Kind,
  macro: { id: string; name: string },
): Promise<Words | null> => {
  const preview = await look(number, macro)
  if (!preview) return null
  noteUse(macro.id)
  const pending = pendingFrom(macro, preview)
  if (pending) setPending(number, kind, pending)
  const other = kind === 'reply' ? preview.note : preview.reply
  if (other) {
    addWords(number, kind === 'reply' ? 'note' : 'reply', other)
    showToast({
      text:
        kind === 'reply'
          ? t('Its note waits in the note’s draft.')
          : t('Its words for the requester wait in the reply’s draft.'),
    })
  }
  return kind === 'reply' ? preview.reply : preview.note
}

/** Behind what stands there already. */
const addWords = (number: number, kind: Kind, { html, text }: Words) => {
  const draft = draftOf(number, kind)
  const now = draft.store.get()
  draft.replace(now.text.trim() ? { html: now.html + html, text: `${now.text}\n\n${text}` } : { html, text })
}

/** What it changes, at once; its words go into the drafts. */
export const applyMacro = async (number: number, macro: { id: string; name: string }): Promise<boolean> => {
  const preview = await look(number, macro)
  if (!preview) return false
  noteUse(macro.id)
  if (preview.reply) addWords(number, 'reply', preview.reply)
  if (preview.note) addWords(number, 'note', preview.note)
  const pending = pendingFrom(macro, preview)
  if (pending) {
    const { change, status } = pending
    const all = { ...change, ...(status && { status }) }
    if (Object.keys(all).length > 0) changeAs([number], all, t('Macro “{name}”', { name: macro.name }))
    await doBeside(number, pending)
  }
  return true
}

const doBeside = async (number: number, pending: Pending) => {
  try {
    if (pending.checklistId) await doBefore(number, { ...pending, change: {} })
    await doAfter(number, pending)
  } catch (error) {
    trouble(t('Not changed; it is as it was before.'), error)
  }
}
