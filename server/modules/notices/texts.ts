// The words of notices outside the workspace, in English and German: mails, digests, push.
import type { NoticeKind } from '../../../rules/notices/words.ts'
import type { PushMessage } from './push/send.ts'
import { dataOf, type ShownRow } from './store/notices.ts'

export type Language = 'en' | 'de'

type Say = (by: string, count: number) => string

const said: Readonly<Record<Language, Readonly<Record<NoticeKind, Say>>>> = {
  en: {
    assigned: (by) => `${by} gave it to you`,
    requester_wrote: (by, n) => (n > 1 ? `${n} new messages, the last from ${by}` : `${by} wrote`),
    team_wrote: (by, n) => (n > 1 ? `${n} new messages of the team, the last from ${by}` : `${by} wrote`),
    mentioned: (by, n) => (n > 1 ? `${by} and others mentioned you ${n} times` : `${by} mentioned you`),
    status_changed: (by) => `${by} changed its status`,
    new_ticket: (by, n) => (n > 1 ? `${n} new tickets` : `New ticket from ${by}`),
    woken: () => 'It is awake again',
    task_assigned: (by, n) => (n > 1 ? `${n} tasks for you` : `${by} gave you a task`),
    delivery_failed: () => 'A reply could not be delivered',
    bulk_done: () => 'Your change of many tickets is done',
    shift_request: (by, n) => (n > 1 ? `${n} requests about shifts` : `${by} asks about shifts`),
    shift_changed: (by) => `${by} changed your shifts or answered your request`,
    approval_asked: (by) => `${by} asks for your approval`,
    approval_decided: (by) => `${by} decided what was asked`,
    course_due: () => 'A course is waiting for you',
    article_waiting: () => 'An article is waiting for you',
  },
  de: {
    assigned: (by) => `${by} hat es Ihnen zugewiesen`,
    requester_wrote: (by, n) =>
      n > 1 ? `${n} neue Nachrichten, zuletzt von ${by}` : `${by} hat geschrieben`,
    team_wrote: (by, n) =>
      n > 1 ? `${n} neue Nachrichten des Teams, zuletzt von ${by}` : `${by} hat geschrieben`,
    mentioned: (by, n) => (n > 1 ? `${by} und andere haben Sie ${n}-mal erwähnt` : `${by} hat Sie erwähnt`),
    status_changed: (by) => `${by} hat den Status geändert`,
    new_ticket: (by, n) => (n > 1 ? `${n} neue Tickets` : `Neues Ticket von ${by}`),
    woken: () => 'Es ist wieder wach',
    task_assigned: (by, n) => (n > 1 ? `${n} Aufgaben für Sie` : `${by} hat Ihnen eine Aufgabe gegeben`),
    delivery_failed: () => 'Eine Antwort konnte nicht zugestellt werden',
    bulk_done: () => 'Ihre Änderung vieler Tickets ist fertig',
    shift_request: (by, n) => (n > 1 ? `${n} Anfragen zu Schichten` : `${by} fragt wegen Schichten`),
    shift_changed: (by) => `${by} hat Ihre Schichten geändert oder Ihre Anfrage beantwortet`,
    approval_asked: (by) => `${by} bittet um Ihre Genehmigung`,
    approval_decided: (by) => `${by} hat über die Genehmigung entschieden`,
    course_due: () => 'Ein Kurs wartet auf Sie',
    article_waiting: () => 'Ein Artikel wartet auf Sie',
  },
}

const many: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => `${count} tickets`,
  de: (count) => `${count} Tickets`,
}

export const actorOf = (row: ShownRow): string => row.actor ?? dataOf(row).actorName

/** `Ana Petrova gave it to you` */
export const headline = (language: Language, row: ShownRow): string =>
  said[language][row.kind as NoticeKind](actorOf(row), row.count)

const aboutShifts = new Set(['shift_request', 'shift_changed'])
const ofNoTicket = new Set(['bulk_done', 'course_due', 'article_waiting', ...aboutShifts])

/** `#12 VPN drops every 10 minutes`; of a bundle of many tickets their number. */
export const about = (language: Language, row: ShownRow): string => {
  if (row.number !== null) return `#${row.number} ${row.subject ?? ''}`.trim()
  return ofNoTicket.has(row.kind) ? '' : many[language](row.count)
}

export const preview = (row: ShownRow): string =>
  (row.words ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, 160)

/** Below /desk/. */
export const pathOf = (row: ShownRow): string => {
  if (row.number === null) {
    if (row.kind === 'course_due') return 'courses'
    if (row.kind === 'article_waiting') return 'knowledge'
    return aboutShifts.has(row.kind) ? 'roster' : ''
  }
  const { messageId } = dataOf(row)
  return `tickets/${row.number}${messageId ? `#m-${messageId}` : ''}`
}

/** One paragraph a notice. */
export const lineOf = (language: Language, row: ShownRow): string => {
  const head = [about(language, row), headline(language, row)].filter((part) => part !== '').join(': ')
  const words = preview(row)
  return words ? `${head}\n“${words}”` : head
}

export const mailTitle = (language: Language, rows: readonly ShownRow[]): string => {
  const [row] = rows
  if (row && rows.length === 1)
    return [about(language, row), headline(language, row)].filter(Boolean).join(': ')
  return language === 'de'
    ? `${rows.length} Neuigkeiten aus dem Helpdesk`
    : `${rows.length} things happened at the desk`
}

export const digestTitle = (language: Language, count: number): string =>
  language === 'de' ? `Ungelesen: ${count}` : `Unread: ${count}`

export const more = (language: Language, count: number): string =>
  language === 'de' ? `Und ${count} weitere.` : `And ${count} more.`

export const trial = (language: Language): PushMessage =>
  language === 'de'
    ? { title: 'Handrail', body: 'So sehen Benachrichtigungen hier aus.', path: '', tag: 'try' }
    : { title: 'Handrail', body: 'This is what notifications look like here.', path: '', tag: 'try' }

export const manyPush = (language: Language, count: number): PushMessage => ({
  title: 'Handrail',
  body: mailCount(language, count),
  path: '',
  tag: 'many',
})

const mailCount = (language: Language, count: number): string =>
  language === 'de' ? `${count} Neuigkeiten` : `${count} things happened`

export const pushOf = (language: Language, row: ShownRow): PushMessage => ({
  title: about(language, row) || headline(language, row),
  body: [headline(language, row), preview(row)].filter(Boolean).join(': '),
  path: pathOf(row),
  // Letters that push services take as a topic.
  tag: row.id.replaceAll('-', ''),
})
