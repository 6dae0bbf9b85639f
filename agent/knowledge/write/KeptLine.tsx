// Whether what is typed is safe, said quietly.
import { useLingui } from '@lingui/react'
import { Check, CloudOff, LoaderCircle } from 'lucide-react'
import type { Edition } from '../../../contract/knowledge.ts'
import { RelativeTime } from '../../ui/index.ts'
import type { Keeping } from './use-draft.ts'

interface Props {
  keeping: Keeping
  edition: Edition
  hasTitle: boolean
}

export const KeptLine = ({ keeping, edition, hasTitle }: Props) => {
  const { _ } = useLingui()
  const isOff = keeping === 'failed' || keeping === 'refused' || !hasTitle
  const Icon = isOff ? CloudOff : keeping === 'kept' ? Check : LoaderCircle
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-muted">
      <Icon size={14} aria-hidden="true" />
      {isOff ? (
        _('Not saved')
      ) : keeping !== 'kept' ? (
        _('Saving…')
      ) : edition.draft ? (
        <span>
          {_('Draft kept')} · {edition.draft.by && `${edition.draft.by.name} · `}
          <RelativeTime at={edition.draft.at} />
        </span>
      ) : (
        _('As published')
      )}
    </p>
  )
}
