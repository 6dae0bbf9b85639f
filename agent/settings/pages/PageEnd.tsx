// Opening a page as readers see it, or removing it.
import { useLingui } from '@lingui/react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PortalPage } from '../../../contract/brands.ts'
import { api } from '../../data/api.ts'
import { Button, buttonClass, Question } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { titleOf } from './PortalPages.tsx'
import { pagesKey } from './queries.ts'

export const PageEnd = ({ page }: { page: PortalPage }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const [isAsked, setAsked] = useState(false)
  const name = titleOf(page)
  const remove = useAct({
    run: () => api.brands.removePage({ params: { id: page.id } }),
    refresh: [pagesKey],
    said: () => _('{name} is gone.', { name }),
    onDone: () => void navigate({ to: '/settings/$', params: { _splat: 'portal-pages' } }),
  })
  return (
    <div className="flex flex-wrap gap-2 py-6">
      <a
        href={`/pages/${page.slug}`}
        target="_blank"
        rel="noreferrer"
        className={buttonClass('quiet', 'roomy')}
      >
        {_('Open the page')}
      </a>
      <Link
        to="/settings/$"
        params={{ _splat: `portal-pages/${page.id}/versions` }}
        className={buttonClass('quiet', 'roomy')}
      >
        {_('Versions')}
      </Link>
      <Button look="danger" size="roomy" onPress={() => setAsked(true)}>
        {_('Remove page')}
      </Button>
      <Question
        title={_('Remove {name}?', { name })}
        effect={_('Remove page')}
        isOpen={isAsked}
        isPending={remove.isPending}
        onClose={() => setAsked(false)}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setAsked(false) })}
      >
        {_('Links to it lead nowhere from then on, and its versions are lost.')}
      </Question>
    </div>
  )
}
