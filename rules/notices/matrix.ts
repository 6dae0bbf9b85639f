// By which ways somebody hears of something, unless they chose otherwise.
//
// Policy. What is asked of a person (assigned, mentioned, a task) comes by every way. What happens on their own tickets
// comes into the workspace, and to the phone when the requester waits. What happens elsewhere is silent: a list shows it.
// Example: Ben follows a ticket that Ana holds. The requester writes: Ana's phone rings, Ben sees it in the centre.
import type { NoticeChannel, NoticeKind, NoticeMatrix, NoticeScope, Ways } from './words.ts'
import { noticeChannels } from './words.ts'

const usual: Readonly<Partial<Record<NoticeKind, Partial<Record<NoticeScope, readonly NoticeChannel[]>>>>> = {
  assigned: { mine: ['app', 'mail', 'push'] },
  requester_wrote: { mine: ['app', 'push'], following: ['app'] },
  team_wrote: { mine: ['app'], following: ['app'] },
  mentioned: { mine: ['app', 'mail', 'push'] },
  status_changed: { following: ['app'] },
  woken: { mine: ['app', 'push'] },
  task_assigned: { mine: ['app', 'mail', 'push'] },
  delivery_failed: { mine: ['app', 'mail'], following: ['app'] },
  bulk_done: { mine: ['app'] },
  shift_request: { mine: ['app', 'mail'] },
  shift_changed: { mine: ['app', 'mail'] },
  // The question itself comes by mail.
  approval_asked: { mine: ['app', 'push'] },
  approval_decided: { mine: ['app'], following: ['app'] },
  course_due: { mine: ['app', 'mail'] },
  article_waiting: { mine: ['app', 'mail'] },
}

/** Scopes that mean anything for a kind: what names a person is always theirs. */
export const scopesOf: Readonly<Record<NoticeKind, readonly NoticeScope[]>> = {
  assigned: ['mine'],
  requester_wrote: ['mine', 'following', 'my_teams', 'all'],
  team_wrote: ['mine', 'following', 'my_teams', 'all'],
  mentioned: ['mine'],
  status_changed: ['mine', 'following', 'my_teams', 'all'],
  new_ticket: ['my_teams', 'all'],
  woken: ['mine', 'following', 'my_teams', 'all'],
  task_assigned: ['mine'],
  delivery_failed: ['mine', 'following', 'my_teams', 'all'],
  bulk_done: ['mine'],
  shift_request: ['mine'],
  shift_changed: ['mine'],
  approval_asked: ['mine'],
  approval_decided: ['mine', 'following', 'my_teams', 'all'],
  course_due: ['mine'],
  article_waiting: ['mine'],
}

const cell = (chosen: NoticeMatrix, kind: NoticeKind, scope: NoticeScope, channel: NoticeChannel): boolean =>
  chosen[kind]?.[scope]?.[channel] ?? usual[kind]?.[scope]?.includes(channel) ?? false

/** On by any scope that fits is on. */
export const waysOf = (chosen: NoticeMatrix, kind: NoticeKind, scopes: readonly NoticeScope[]): Ways => {
  const on = (channel: NoticeChannel): boolean =>
    scopes.some((scope) => scopesOf[kind].includes(scope) && cell(chosen, kind, scope, channel))
  return { app: on('app'), mail: on('mail'), push: on('push') }
}

/** Every cell as it holds, for a settings page. */
export const wholeMatrix = (chosen: NoticeMatrix): Record<string, Record<string, Ways>> =>
  Object.fromEntries(
    Object.entries(scopesOf).map(([kind, scopes]) => [
      kind,
      Object.fromEntries(scopes.map((scope) => [scope, waysOf(chosen, kind as NoticeKind, [scope])])),
    ]),
  )

/** Only what differs from the desk's own choice is kept, so that a better choice reaches everybody who made none. */
export const chosenOnly = (given: NoticeMatrix): NoticeMatrix => {
  const kept: Record<string, Record<string, Record<string, boolean>>> = {}
  for (const [kind, scopes] of Object.entries(scopesOf) as [NoticeKind, readonly NoticeScope[]][])
    for (const scope of scopes)
      for (const channel of noticeChannels) {
        const value = given[kind]?.[scope]?.[channel]
        if (value === undefined || value === cell({}, kind, scope, channel)) continue
        kept[kind] ??= {}
        kept[kind][scope] ??= {}
        kept[kind][scope][channel] = value
      }
  return kept
}
