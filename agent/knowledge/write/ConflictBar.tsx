// Two people wrote the same draft: whose words go on is asked, and nothing is lost by itself.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Edition } from '../../../contract/knowledge.ts'
import { api } from '../../data/api.ts'
import { Banner, Button } from '../../ui/index.ts'
import type { Draft } from './use-draft.ts'

interface Props {
  draft: Draft
  edition: Edition
  onTakeTheirs: () => void
}

export const ConflictBar = ({ draft, edition, onTakeTheirs }: Props) => {
  const { _ } = useLingui()
  const [isPending, setPending] = useState(false)
  const { number, language } = edition
  const theirs = useQuery({
    queryKey: ['article-conflict', number, language],
    queryFn: ({ signal }) => api.knowledge.getEdition({ params: { number, language } }, { signal }),
    staleTime: 0,
    gcTime: 0,
  }).data
  const name = (theirs?.draft ?? theirs?.published)?.by?.name ?? _('Somebody')
  const title =
    theirs === undefined || theirs.draft
      ? _('{name} saved this draft meanwhile', { name })
      : theirs.published
        ? _('{name} published this meanwhile', { name })
        : _('The draft was thrown away meanwhile')
  return (
    <Banner
      tone="warn"
      title={title}
      action={
        <span className="flex flex-wrap gap-2">
          <Button onPress={onTakeTheirs}>{_('Take theirs')}</Button>
          <Button
            isPending={isPending}
            onPress={() => {
              setPending(true)
              void draft.keepMine().finally(() => setPending(false))
            }}
          >
            {_('Keep mine')}
          </Button>
        </span>
      }
    >
      {_('What you typed is still here, and not saved. Copy what you need before you take theirs.')}
    </Banner>
  )
}
