// What a course is about, where I am, and what comes next.
import { useLingui } from '@lingui/react'
import { Award } from 'lucide-react'
import type { Course } from '../../../contract/courses.ts'
import { useMe } from '../../data/me.ts'
import { Button } from '../../ui/index.ts'
import { dayOf, progressNames, whenWords } from '../words.ts'

interface Props {
  course: Course
  go: (next: { article?: string; show?: string }) => void
}

export const Standing = ({ course, go }: Props) => {
  const { _ } = useLingui()
  const me = useMe()
  const { mine } = course
  const next = course.outline.find((l) => !l.isRead)
  const isDone = mine.state === 'finished'
  return (
    <div className="flex flex-col items-start gap-3">
      {course.about && <p className="text-read leading-[23px] whitespace-pre-wrap">{course.about}</p>}
      <p className={mine.isOverdue ? 'font-medium text-breach' : 'text-muted'}>
        {[_(progressNames[mine.state]), whenWords(mine)].filter(Boolean).join(' · ')}
      </p>
      {course.questions > 0 && !isDone && (
        <p className="text-muted">
          {_('{percent} percent right answers are a pass.', { percent: course.passMark })}{' '}
          {course.triesLeft !== null &&
            _(
              '{n, plural, =0 {No tries are left; ask a coordinator for more.} one {# try is left.} other {# tries are left.}}',
              {
                n: course.triesLeft,
              },
            )}
        </p>
      )}
      {!isDone && next && (
        <Button look="primary" size="roomy" onPress={() => go({ article: String(next.number) })}>
          {mine.state === 'not_started' ? _('Begin') : _('Go on')}
        </Button>
      )}
      {course.asked.length > 0 && (
        <Button look="primary" size="roomy" onPress={() => go({ show: 'check' })}>
          {_('To the questions')}
        </Button>
      )}
      {isDone && mine.finishedAt && (
        <section
          aria-label={_('Certificate')}
          className="w-full rounded-3 border border-line-strong px-6 py-8 text-center"
        >
          <Award size={28} aria-hidden="true" className="mx-auto text-accent" />
          <p className="mt-2 text-h3 font-[620]">{me.person.name}</p>
          <p className="text-muted">{_('has passed the course')}</p>
          <p className="text-h3 font-[620]">{course.title}</p>
          <p className="mt-2">
            {dayOf(mine.finishedAt)}
            {mine.expiresAt && ` · ${whenWords(mine)}`}
          </p>
          <p className="text-sm text-muted">{me.workspace.name}</p>
        </section>
      )}
    </div>
  )
}
