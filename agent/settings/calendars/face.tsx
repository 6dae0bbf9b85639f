// Calendars among the kinds of law.
import type { Face } from '../../law/face.ts'
import { t } from '../../locales/i18n.ts'
import { CalendarEditor } from './CalendarEditor.tsx'

const day = () => [{ from: '09:00', to: '17:00' }]

export const calendarFace: Face<'calendar'> = {
  kind: 'calendar',
  one: 'Calendar',
  many: 'Calendars',
  add: 'New calendar',
  about:
    'Hours, holidays and days that go otherwise, in one time zone. Service levels that name a calendar count in its hours; the others in the desk’s working hours.',
  blank: () => ({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    days: [day(), day(), day(), day(), day(), [], []],
    holidays: [],
    exceptions: [],
  }),
  Editor: CalendarEditor,
  summary: ({ zone, days, holidays, exceptions }) =>
    [
      zone,
      days.every((spans) => spans.length === 0)
        ? t('Always open')
        : t('{n, plural, one {# day a week} other {# days a week}}', {
            n: days.filter((spans) => spans.length > 0).length,
          }),
      holidays.length > 0 && t('{n, plural, one {# holiday} other {# holidays}}', { n: holidays.length }),
      exceptions.length > 0 &&
        t('{n, plural, one {# exception} other {# exceptions}}', { n: exceptions.length }),
    ]
      .filter(Boolean)
      .join(' · '),
}
