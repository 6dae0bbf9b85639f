// How a draft ends: published with a word on what changed, or thrown away.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Theme } from '../../../../contract/brands.ts'
import { api } from '../../../data/api.ts'
import { client } from '../../../data/client.ts'
import { Button, Question, TextField } from '../../../ui/index.ts'
import { useAct } from '../../parts/useAct.ts'
import { brandsKey, themeKey, themeVersionsQuery } from '../queries.ts'

interface Props {
  brandId: string
  theme: Theme
  /** Not all of it is kept yet. */
  isDirty: boolean
  onEnded: () => void
}

export const ThemeDraftEnd = ({ brandId, theme, isDirty, onEnded }: Props) => {
  const { _ } = useLingui()
  const [note, setNote] = useState('')
  const [isAsked, setAsked] = useState(false)
  const params = { id: brandId }
  const ended = (now: Theme) => {
    client.setQueryData(themeKey(brandId), now)
    onEnded()
  }
  const publish = useAct({
    run: () => api.brands.publishTheme({ params, body: { draftVersion: theme.draftVersion, note } }),
    refresh: [brandsKey, themeVersionsQuery(brandId).queryKey],
    said: () => _('The theme is on all pages now.'),
    onDone: ended,
  })
  const drop = useAct({
    run: () => api.brands.dropThemeDraft({ params }),
    refresh: [brandsKey],
    said: () => _('The draft is gone.'),
    onDone: ended,
  })
  if (!theme.draft) return null
  return (
    <div className="flex flex-wrap items-end gap-2 border-t border-line pt-4">
      <TextField
        label={_('What changed')}
        value={note}
        onChange={setNote}
        maxLength={500}
        className="w-full sm:w-96"
      />
      <Button
        look="primary"
        size="roomy"
        isPending={publish.isPending}
        isDisabled={isDirty || theme.draft.faults.length > 0}
        onPress={() => publish.mutate(undefined)}
      >
        {_('Publish')}
      </Button>
      <Button look="plain" size="roomy" onPress={() => setAsked(true)}>
        {_('Throw the draft away')}
      </Button>
      <Question
        title={_('Throw the draft away?')}
        effect={_('Throw the draft away')}
        isOpen={isAsked}
        isPending={drop.isPending}
        onClose={() => setAsked(false)}
        onConfirm={() => drop.mutate(undefined, { onSettled: () => setAsked(false) })}
      >
        {_('What is published stays. What was changed since then is lost.')}
      </Question>
    </div>
  )
}
