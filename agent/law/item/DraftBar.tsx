// What becomes of a draft: kept, thrown away, rehearsed on past tickets, published.
import { useLingui } from '@lingui/react'
import { History, Send } from 'lucide-react'
import { useState } from 'react'
import type { LawItem } from '../../../contract/law.ts'
import { useMay } from '../../data/me.ts'
import { Button, RelativeTime } from '../../ui/index.ts'
import type { Face } from '../face.ts'
import { PublishDialog } from './PublishDialog.tsx'
import type { ItemWork } from './use-work.ts'

interface Props {
  path: string
  face: Face
  item: LawItem | null
  own: ItemWork
}

export const DraftBar = ({ path, face, item, own }: Props) => {
  const { _ } = useLingui()
  const mayRehearse = useMay('rehearsal.run')
  const [asked, setAsked] = useState<LawItem | null>(null)
  const { isDirty, isReady, save } = own
  if (item && !isDirty && !item.draft && !asked) return null
  const keepThen = async (then: (kept: LawItem) => void) => {
    const kept = await own.keep()
    if (!kept) return
    then(kept)
    if (!item) own.go(`${path}/${kept.id}`, true)
  }
  return (
    <footer className="relative z-20 flex flex-none flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-surface px-6 py-3 max-md:px-4">
      <div className="flex min-w-0 grow items-center justify-between gap-2 max-sm:basis-full">
        <p className="min-w-0 text-muted">
          {isDirty || !item ? (
            _('Not saved yet.')
          ) : (
            <>
              {item.draft?.by ? _('Draft of {name}', { name: item.draft.by.name }) : _('Draft')}
              {item.draft && (
                <>
                  {' · '}
                  <RelativeTime at={item.draft.at} />
                </>
              )}
            </>
          )}
        </p>
        {isDirty ? (
          <Button look="plain" size="roomy" onPress={item ? own.discard : () => own.go(path)}>
            {_('Discard')}
          </Button>
        ) : (
          item && (
            <Button
              look="plain"
              size="roomy"
              isPending={own.drop.isPending}
              onPress={() => own.drop.mutate(undefined)}
            >
              {_('Throw the draft away')}
            </Button>
          )
        )}
      </div>
      <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:[&>button]:grow">
        {(isDirty || !item) && (
          <Button
            size="roomy"
            isPending={save.isPending}
            isDisabled={!isReady}
            onPress={() => void keepThen(() => undefined)}
          >
            {_('Save draft')}
          </Button>
        )}
        {mayRehearse && (
          <Button
            size="roomy"
            icon={<History size={14} aria-hidden="true" />}
            isDisabled={!isReady || save.isPending}
            onPress={() => void own.keep().then((kept) => kept && own.go(`rehearsal/new/${kept.id}`))}
          >
            {_('Rehearse')}
          </Button>
        )}
        <Button
          look="primary"
          size="roomy"
          icon={<Send size={14} aria-hidden="true" />}
          isDisabled={!isReady || save.isPending}
          onPress={() => void own.keep().then((kept) => kept && setAsked(kept))}
        >
          {_('Publish…')}
        </Button>
      </div>
      {asked && (
        <PublishDialog
          face={face}
          item={asked}
          onClose={() => {
            setAsked(null)
            if (!item) own.go(`${path}/${asked.id}`, true)
          }}
          onDone={() => {
            setAsked(null)
            if (!item) own.go(`${path}/${asked.id}`, true)
          }}
        />
      )}
    </footer>
  )
}
