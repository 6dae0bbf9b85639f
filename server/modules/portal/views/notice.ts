// A service notice as pages show it.
import type { ShownNotice } from '../../brands/index.ts'
import type { Words } from '../texts/words.ts'

export interface NoticeView {
  tone: string
  icon: string
  kind: string
  title: string
  body: string
  language: string
  link: string
  when: string
  next: string
}

const looks: Readonly<Record<ShownNotice['level'], [tone: string, icon: string]>> = {
  info: ['c-info', 'info'],
  warning: ['c-warn', 'alert'],
  outage: ['c-bad', 'alert'],
  restored: ['c-ok', 'check'],
}

export const noticeView = (words: Words, notice: ShownNotice): NoticeView => {
  const [tone, icon] = looks[notice.level]
  const { from, until, nextUpdateAt, phase } = notice
  return {
    tone,
    icon,
    kind: words.t(`notice.${notice.level}`),
    title: notice.title,
    body: notice.body,
    language: notice.language,
    link: notice.link,
    when:
      until !== null && phase !== 'now'
        ? words.t('notices.from-to', { from: words.when(from), to: words.when(until) })
        : until !== null
          ? words.t('notices.until', { when: words.when(until) })
          : words.t('notices.since', { when: words.when(from) }),
    next:
      phase !== 'past' && nextUpdateAt !== null
        ? words.t('notice.next', { when: words.when(nextUpdateAt) })
        : '',
  }
}
