// Changes many tickets: what shall change, what that would do, then one button.
import { useLingui } from '@lingui/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BulkChange } from '../../contract/bulk.ts'
import { api } from '../data/api.ts'
import { trouble } from '../data/undo.ts'
import { placeStore, selectNone } from '../inbox/place.ts'
import { Button, Dialog, DialogActions } from '../ui/index.ts'
import { BulkChoices } from './BulkChoices.tsx'
import { BulkPreview } from './BulkPreview.tsx'
import { type BulkWork, closeBulk, runStore } from './open.ts'
import { selectionNow } from './selection.ts'

const BulkDialog = ({ work }: { work: BulkWork }) => {
  const { _ } = useLingui()
  const [change, setChange] = useState<BulkChange>(work.change)
  const isChosen = Object.keys(change).length > 0
  const selection = useQuery({
    queryKey: ['bulk', 'selection'],
    queryFn: selectionNow,
    gcTime: 0,
    staleTime: 0,
  })
  const select = selection.data
  const preview = useQuery({
    queryKey: ['bulk', 'preview', select, change],
    queryFn: ({ signal }) =>
      api.bulk.preview({ body: { select: select ?? { numbers: [] }, change } }, { signal }),
    enabled: isChosen && select !== undefined,
    gcTime: 0,
    staleTime: 0,
    placeholderData: (old) => old,
  })
  const start = useMutation({
    mutationFn: () => api.bulk.start({ body: { select: select ?? { numbers: [] }, change } }),
    onSuccess: (run) => {
      runStore.set(run.id)
      selectNone()
      closeBulk()
    },
    onError: (error) => trouble(_('Nothing was changed.'), error),
  })
  const count = preview.data?.total ?? placeStore.get().selected.size
  const isKnown = preview.isSuccess && !preview.isFetching
  return (
    <Dialog title={_('Change many tickets')} isOpen onClose={closeBulk} width="wide">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isChosen && isKnown && !start.isPending) start.mutate()
        }}
      >
        <BulkChoices change={change} onChange={setChange} first={work.first} />
        <BulkPreview
          isChosen={isChosen}
          preview={preview.data}
          error={selection.error ?? preview.error}
          isLooking={isChosen && preview.isFetching}
        />
        <DialogActions>
          <Button look="plain" size="roomy" onPress={closeBulk}>
            {_('Cancel')}
          </Button>
          <Button
            type="submit"
            look={change.spam ? 'danger' : 'primary'}
            size="roomy"
            isDisabled={!isChosen || !isKnown || preview.data?.total === 0}
            isPending={start.isPending}
          >
            {isKnown
              ? _('{count, plural, one {Change # ticket} other {Change # tickets}}', { count })
              : _('Change')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
export default BulkDialog
