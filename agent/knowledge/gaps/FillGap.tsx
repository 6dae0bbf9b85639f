// Says which article fills a gap.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { useSettled } from '../../settings/parts/useInAddress.ts'
import { PickList } from '../../ticket/picker/PickList.tsx'
import { Dialog } from '../../ui/index.ts'
import { foundArticlesQuery } from '../queries.ts'
import { type Gap, gapsKey } from './queries.ts'

export const FillGap = ({ gap, close }: { gap: Gap; close: () => void }) => {
  const { _ } = useLingui()
  const [typed, setTyped] = useState('')
  const words = useSettled(typed).trim()
  const items = useQuery(foundArticlesQuery(words)).data?.items ?? []
  const fill = useAct({
    run: (articleNumber: number) =>
      api.answers.changeGap({ params: { id: gap.id }, body: { state: 'done', articleNumber } }),
    refresh: [gapsKey],
    undo: () =>
      api.answers.changeGap({ params: { id: gap.id }, body: { state: gap.state, articleNumber: null } }),
    said: () => _('The gap is filled'),
    onDone: close,
  })
  return (
    <Dialog title={_('Which article fills it?')} isOpen onClose={close}>
      <div className="-mx-5 -mb-4 grid [&>*]:w-full">
        <PickList
          label={_('Articles')}
          search={_('Words of titles and summaries')}
          empty={_('No article has these words.')}
          isFiltered
          onSearch={setTyped}
          items={items.map((a) => ({ id: String(a.number), name: a.title, note: a.summary }))}
          onPick={(id) => fill.mutate(Number(id))}
        />
      </div>
    </Dialog>
  )
}
