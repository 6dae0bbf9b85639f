// What one can hear of, of which tickets, and by which ways.

export const noticeKinds = [
  'assigned',
  'requester_wrote',
  'team_wrote',
  'mentioned',
  'status_changed',
  'new_ticket',
  'woken',
  'task_assigned',
  'delivery_failed',
  'bulk_done',
  'shift_request',
  'shift_changed',
  'approval_asked',
  'approval_decided',
  'course_due',
  'article_waiting',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Of which tickets: mine, those I follow, those of my teams, all. */
export const noticeScopes = ['mine', 'following', 'my_teams', 'all'] as const
export type NoticeScope = (typeof noticeScopes)[number]

export const noticeChannels = ['app', 'mail', 'push'] as const
export type NoticeChannel = (typeof noticeChannels)[number]

export type Ways = Readonly<Record<NoticeChannel, boolean>>
/** kind → scope → way → on or off; what is left out is as the desk has it. */
export type NoticeMatrix = Readonly<
  Partial<Record<string, Readonly<Partial<Record<string, Readonly<Partial<Ways>>>>>>>
>
