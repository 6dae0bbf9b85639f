// Taking a course: its articles beside, one of them open, and the questions at the end.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { Frame } from './Frame.tsx'
import { courseQuery } from './queries.ts'
import { CheckForm } from './take/CheckForm.tsx'
import { LessonPane } from './take/LessonPane.tsx'
import { Outline } from './take/Outline.tsx'
import { Standing } from './take/Standing.tsx'

export const CoursePage = () => {
  const { _ } = useLingui()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const search = useSearch({ strict: false }) as { article?: string; show?: string }
  const navigate = useNavigate()
  const course = useQuery(courseQuery(id))
  const go = (next: { article?: string; show?: string }) =>
    void navigate({ to: '/courses/$id', params: { id }, search: next as never })
  return (
    <Frame title={course.data?.title ?? _('Course')} isBelow>
      <Loaded query={course} rows={6}>
        {(data) => {
          const chosen = data.outline.find((l) => String(l.number) === search.article)
          return (
            <div className="flex min-h-0 grow max-md:flex-col max-md:overflow-auto">
              <Outline
                course={data}
                chosen={chosen?.number ?? null}
                isChecking={search.show === 'check'}
                go={go}
              />
              <div className="min-w-0 grow px-6 pt-5 pb-16 max-md:px-4 md:scroll-pane">
                <div className="max-w-[720px]">
                  {search.show === 'check' ? (
                    <CheckForm course={data} back={() => go({})} />
                  ) : chosen ? (
                    <LessonPane key={chosen.number} course={data} lesson={chosen} go={go} />
                  ) : (
                    <Standing course={data} go={go} />
                  )}
                </div>
              </div>
            </div>
          )
        }}
      </Loaded>
    </Frame>
  )
}
