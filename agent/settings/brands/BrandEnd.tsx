// Making a brand the main one, or removing it.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Brand } from '../../../contract/brands.ts'
import { api } from '../../data/api.ts'
import { Button, Question } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { brandsKey } from './queries.ts'

export const BrandEnd = ({ brand }: { brand: Brand }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const [isAsked, setAsked] = useState(false)
  const params = { id: brand.id }
  const main = useAct({
    run: () => api.brands.makeMain({ params }),
    refresh: [brandsKey],
    said: () => _('{name} is the main brand now.', { name: brand.name }),
  })
  const remove = useAct({
    run: () => api.brands.remove({ params }),
    refresh: [brandsKey],
    said: () => _('{name} is gone.', { name: brand.name }),
    onDone: () => void navigate({ to: '/settings/$', params: { _splat: 'brands' } }),
  })
  if (brand.isMain) return null
  return (
    <div className="flex gap-2 py-6">
      <Button size="roomy" isPending={main.isPending} onPress={() => main.mutate(undefined)}>
        {_('Make it the main brand')}
      </Button>
      <Button look="danger" size="roomy" onPress={() => setAsked(true)}>
        {_('Remove brand')}
      </Button>
      <Question
        title={_('Remove {name}?', { name: brand.name })}
        effect={_('Remove brand')}
        isOpen={isAsked}
        isPending={remove.isPending}
        onClose={() => setAsked(false)}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setAsked(false) })}
      >
        {_('Its hosts show the main brand from then on. Its theme and all versions of it are lost.')}
      </Question>
    </div>
  )
}
