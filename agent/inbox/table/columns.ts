// How wide the columns of a table are, in pixels; what is chosen, the subject and the time stand in every one.
type Width = readonly [least: number, most: number]

const widths: Record<string, Width> = {
  requester: [88, 160],
  organisation: [88, 160],
  team: [76, 120],
  assignee: [92, 140],
  priority: [84, 84],
  status: [92, 92],
  channel: [88, 88],
  tags: [80, 150],
  due: [96, 112],
  waiting: [72, 72],
  created: [84, 84],
  updated: [84, 84],
  number: [56, 56],
  tasks: [52, 52],
}
const own: Width = [80, 140]
const check = 20
const subject = 200
const time = 104
const gap = 12
const edges = 36

const widthOf = (column: string): Width => widths[column] ?? own

export const trackOf = (columns: readonly string[]): string =>
  [
    `${check}px`,
    `minmax(${subject}px,1fr)`,
    ...columns.map((c) => `minmax(${widthOf(c)[0]}px,${widthOf(c)[1]}px)`),
    `${time}px`,
  ].join(' ')

/** Narrower than that a table scrolls sideways. */
export const leastWidth = (columns: readonly string[]): number =>
  columns.reduce((sum, c) => sum + widthOf(c)[0] + gap, check + subject + time + 2 * gap + edges)

/** Rows and head share it, so that their columns meet. */
export const tableRow = 'grid items-center gap-x-3 border-b border-line pr-4 pl-5'
