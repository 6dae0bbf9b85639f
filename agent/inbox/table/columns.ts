// How wide the columns of a table are; what is chosen, the subject and the time stand in every one.
const widths: Record<string, string> = {
  requester: 'minmax(96px,160px)',
  organisation: 'minmax(96px,160px)',
  team: 'minmax(80px,120px)',
  assignee: 'minmax(96px,140px)',
  priority: '88px',
  status: '104px',
  channel: '92px',
  tags: 'minmax(80px,150px)',
  waiting: '76px',
  created: '84px',
  updated: '84px',
  number: '64px',
  tasks: '60px',
}

export const trackOf = (columns: readonly string[]): string =>
  ['20px', 'minmax(220px,1fr)', ...columns.map((c) => widths[c] ?? 'minmax(80px,140px)'), '108px'].join(' ')

/** Rows and head share it, so that their columns meet. */
export const tableRow = 'grid items-center gap-x-3 border-b border-line pr-4 pl-5'
