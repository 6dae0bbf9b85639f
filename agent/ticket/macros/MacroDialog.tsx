// Applies a macro to a ticket: chosen by name, looked at, then done.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { placeStore } from '../../inbox/place.ts'
import { Button, Dialog, DialogActions } from '../../ui/index.ts'
import { openComposer } from '../compose/active.ts'
import { draftOf } from '../compose/draft.ts'
import { PickList } from '../picker/PickList.tsx'
import { applyMacro } from './apply.ts'
import { MacroPreview } from './MacroPreview.tsx'
import { macrosQuery } from './queries.ts'

export const MacroDialog = ({ number, close }: { number: number; close: () => void }) => {
  const { _ } = useLingui()
  const macros = useQuery(macrosQuery).data?.items ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const macro = macros.find((m) => m.id === chosen)
  const apply = async () => {
    if (!macro) return
    setBusy(true)
    const isDone = await applyMacro(number, macro)
    setBusy(false)
    if (!isDone) return
    close()
    const hasReply = draftOf(number, 'reply').store.get().text.trim() !== ''
    if (hasReply && placeStore.get().open === number) openComposer('reply')
  }
  return (
    <Dialog title={macro ? macro.name : _('Apply a macro')} isOpen onClose={close}>
      {macro ? (
        <>
          <MacroPreview number={number} macroId={macro.id} />
          <DialogActions>
            <Button look="plain" size="roomy" onPress={() => setChosen(null)}>
              {_('Choose another')}
            </Button>
            <Button look="primary" size="roomy" autoFocus isPending={isBusy} onPress={() => void apply()}>
              {_('Apply to #{number}', { number: String(number) })}
            </Button>
          </DialogActions>
        </>
      ) : (
        <div className="-mx-5 -mb-4 grid [&>*]:w-full">
          <PickList
            label={_('Macros')}
            search={_('Find a macro')}
            empty={_('No macro like that; they are made in the settings.')}
            items={macros
              .toSorted((a, b) => b.uses - a.uses || a.name.localeCompare(b.name))
              .map((m) => ({ id: m.id, name: m.name }))}
            onPick={setChosen}
          />
        </div>
      )}
    </Dialog>
  )
}
