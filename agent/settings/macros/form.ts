// A macro as its form holds it, and what of it goes to the desk.
import type { Macro, MacroActions } from '../../../contract/macros.ts'

/** '' leaves a thing as it is; `none` takes it away. */
export interface Draft {
  name: string
  scope: Macro['scope']
  teamId: string
  reply: string
  note: string
  status: string
  team: string
  assignee: string
  priority: string
  impact: string
  urgency: string
  addTags: string
  removeTags: string
  fields: NonNullable<MacroActions['fields']>
  checklist: string
  snooze: string
}

const asWritten = (html: string): string =>
  /<(?:p|br|ul|ol)\b/i.test(html)
    ? html
        .replaceAll(/<\/p>\s*<p>/gi, '\n\n')
        .replaceAll(/<br\s*\/?>/gi, '\n')
        .replaceAll(/<\/?p>/gi, '')
    : html

const one = (value: string | null | undefined): string => (value === null ? 'none' : (value ?? ''))

export const draftOf = (macro: Macro | null): Draft => {
  const actions = macro?.actions ?? {}
  return {
    name: macro?.name ?? '',
    scope: macro?.scope ?? 'personal',
    teamId: macro?.teamId ?? '',
    reply: asWritten(actions.reply ?? ''),
    note: asWritten(actions.note ?? ''),
    status: actions.status ?? '',
    team: one(actions.teamId),
    assignee: one(actions.assigneeId),
    priority: actions.priority ?? '',
    impact: actions.impact ?? '',
    urgency: actions.urgency ?? '',
    addTags: (actions.addTags ?? []).join(' '),
    removeTags: (actions.removeTags ?? []).join(' '),
    fields: actions.fields ?? {},
    checklist: actions.checklistId ?? '',
    snooze: actions.snoozeHours ? String(actions.snoozeHours) : '',
  }
}

/** Tags are single words: spaces and commas part them. */
const tagsIn = (text: string): string[] => [...new Set(text.toLowerCase().split(/[\s,]+/u))].filter(Boolean)

const named = (value: string): string | null => (value === 'none' ? null : value)

export const actionsOf = (draft: Draft): MacroActions => {
  const addTags = tagsIn(draft.addTags)
  const removeTags = tagsIn(draft.removeTags)
  return {
    ...(draft.reply.trim() && { reply: draft.reply.trim() }),
    ...(draft.note.trim() && { note: draft.note.trim() }),
    ...(draft.status && { status: draft.status as NonNullable<MacroActions['status']> }),
    ...(draft.team && { teamId: named(draft.team) }),
    ...(draft.assignee && { assigneeId: named(draft.assignee) }),
    ...(draft.priority && { priority: draft.priority as NonNullable<MacroActions['priority']> }),
    ...(draft.impact && { impact: draft.impact as NonNullable<MacroActions['impact']> }),
    ...(draft.urgency && { urgency: draft.urgency as NonNullable<MacroActions['urgency']> }),
    ...(addTags.length > 0 && { addTags }),
    ...(removeTags.length > 0 && { removeTags }),
    ...(Object.keys(draft.fields).length > 0 && { fields: draft.fields }),
    ...(draft.checklist && { checklistId: draft.checklist }),
    ...(draft.snooze && { snoozeHours: Number(draft.snooze) }),
  }
}

export const bodyOf = (draft: Draft) => ({
  name: draft.name.trim(),
  scope: draft.scope,
  teamId: draft.scope === 'team' ? draft.teamId || null : null,
  actions: actionsOf(draft),
})
