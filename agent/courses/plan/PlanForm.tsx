// The form of a course: everything is saved at once, and only opened when every question can be answered.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CoursePlan } from '../../../contract/courses.ts'
import type { CourseState } from '../../../rules/courses/course.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { SaveBar } from '../../settings/parts/SaveBar.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Banner, Button, buttonClass } from '../../ui/index.ts'
import { coursesKey, planQuery } from '../queries.ts'
import { stateNames } from '../words.ts'
import { FactFields } from './FactFields.tsx'
import { LanguageTabs } from './LanguageTabs.tsx'
import { LessonList } from './LessonList.tsx'
import { QuestionList } from './QuestionList.tsx'
import { TranslationFields } from './TranslationFields.tsx'
import { withWords } from './translations.ts'

interface Props {
  plan: CoursePlan
  /** The language being written. */
  language: string
  setLanguage: (language: string) => void
}

export const PlanForm = ({ plan, language, setLanguage }: Props) => {
  const { _ } = useLingui()
  const { id } = plan
  const [now, setNow] = useState(plan)
  const change = (part: Partial<CoursePlan>) => setNow({ ...now, ...part })
  const shown = now.translations[language] ? language : now.language
  const isDirty = JSON.stringify(now) !== JSON.stringify(plan)
  const save = useAct({
    run: (state: CourseState | null) =>
      api.courses.change(
        { params: { id }, body: { ...bodyOf(now), ...(state && { state }) } },
        { ifMatch: plan.version },
      ),
    refresh: [[...coursesKey, 'all']],
    said: (state) => (state ? _(said[state]) : _('Saved')),
    inForm: true,
    onDone: (kept) => client.setQueryData(planQuery(id).queryKey, kept),
  })
  return (
    <form
      noValidate
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(null)
      }}
    >
      <div className="flex flex-wrap items-center gap-2">
        <p className="grow text-muted">{_(stateNames[plan.state])}</p>
        <Link to="/courses/$id/learners" params={{ id }} className={buttonClass('quiet')}>
          {_('Learners')}
        </Link>
        {plan.state !== 'open' && (
          <Button isPending={save.isPending} onPress={() => save.mutate('open')}>
            {isDirty ? _('Save and open') : _('Open it')}
          </Button>
        )}
        {plan.state === 'open' && (
          <Button isPending={save.isPending} onPress={() => save.mutate('archived')}>
            {_('Archive')}
          </Button>
        )}
      </div>
      {plan.state === 'open' && (
        <Banner tone="info">
          {_('This course is open: what you change is there for everybody at once.')}
        </Banner>
      )}
      <FormError error={save.error} fields={[]} />
      <LanguageTabs
        plan={now}
        shown={shown}
        onShow={setLanguage}
        onAdd={(added) => {
          change({ translations: withWords(now, added, {}) })
          setLanguage(added)
        }}
      />
      {shown === now.language ? (
        <>
          <FactFields plan={now} onChange={change} />
          <LessonList lessons={now.lessons} onChange={(lessons) => change({ lessons })} />
          <QuestionList questions={now.questions} onChange={(questions) => change({ questions })} />
        </>
      ) : (
        <TranslationFields
          key={shown}
          plan={now}
          language={shown}
          onChange={(translations) => change({ translations })}
          onGone={() => setLanguage(now.language)}
        />
      )}
      <SaveBar
        effect={_('Save')}
        isDirty={isDirty}
        isPending={save.isPending}
        isReady={now.title.trim() !== ''}
        isLast
        onDiscard={() => setNow(plan)}
      />
    </form>
  )
}

const said: Record<CourseState, string> = {
  open: 'The course is open',
  archived: 'The course is archived',
  draft: 'Saved',
}

const bodyOf = ({ id: _id, version: _version, updatedAt: _at, lessons, ...rest }: CoursePlan) => ({
  ...rest,
  lessons: lessons.map((l) => l.articleId),
})
