// One set of words that mean the same.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Synonym } from '../../../contract/answers.ts'
import { api } from '../../data/api.ts'
import { Button } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { synonymsKey } from './queries.ts'
import { SynonymForm } from './SynonymForm.tsx'

export const SynonymRow = ({ synonym, mayChange }: { synonym: Synonym; mayChange: boolean }) => {
  const { _ } = useLingui()
  const [isChanging, setChanging] = useState(false)
  const words = synonym.words.join(', ')
  const remove = useAct({
    run: () => api.answers.removeSynonym({ params: { id: synonym.id } }),
    refresh: [synonymsKey],
    said: () => _('Removed: {words}', { words }),
    undo: () => api.answers.addSynonym({ body: { words: synonym.words } }),
  })
  if (isChanging)
    return (
      <li>
        <SynonymForm synonym={synonym} onClose={() => setChanging(false)} />
      </li>
    )
  return (
    <li className="flex min-h-11 items-center gap-2 border-b border-line py-1">
      <span className="min-w-0 grow break-words">{words}</span>
      {mayChange && (
        <>
          <Button look="plain" aria-label={_('Change: {words}', { words })} onPress={() => setChanging(true)}>
            {_('Change')}
          </Button>
          <Button
            look="plain"
            aria-label={_('Remove: {words}', { words })}
            isPending={remove.isPending}
            onPress={() => remove.mutate(undefined)}
          >
            {_('Remove')}
          </Button>
        </>
      )}
    </li>
  )
}
