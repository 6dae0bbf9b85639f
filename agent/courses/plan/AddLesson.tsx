// Finds an article for a course by words.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CoursePlan } from '../../../contract/courses.ts'
import { foundArticlesQuery } from '../../knowledge/queries.ts'
import { useSettled } from '../../settings/parts/useInAddress.ts'
import { PickList } from '../../ticket/picker/PickList.tsx'
import { Dialog } from '../../ui/index.ts'

interface Props {
  taken: readonly string[]
  onPick: (lesson: CoursePlan['lessons'][number]) => void
  close: () => void
}

export const AddLesson = ({ taken, onPick, close }: Props) => {
  const { _ } = useLingui()
  const [typed, setTyped] = useState('')
  const found = useQuery(foundArticlesQuery(useSettled(typed).trim())).data?.items ?? []
  const items = found.filter((a) => !taken.includes(a.id))
  return (
    <Dialog title={_('Add an article')} isOpen onClose={close}>
      <div className="-mx-5 -mb-4 grid [&>*]:w-full">
        <PickList
          label={_('Articles')}
          search={_('Words of titles and summaries')}
          empty={_('No article has these words.')}
          isFiltered
          onSearch={setTyped}
          items={items.map((a) => ({ id: a.id, name: a.title, note: a.summary }))}
          onPick={(id) => {
            const article = items.find((a) => a.id === id)
            if (article) onPick({ articleId: id, number: article.number, title: article.title })
          }}
        />
      </div>
    </Dialog>
  )
}
