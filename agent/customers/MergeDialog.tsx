// Two are one: who goes into whom, what that would do, and then one press. It can be undone.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { FormError } from '../settings/parts/FormError.tsx'
import { useAct } from '../settings/parts/useAct.ts'
import { Banner, Button, Dialog, DialogActions, SkeletonRows, useProblemWords } from '../ui/index.ts'
import { FindOther } from './FindOther.tsx'
import { MergeEffects } from './MergeEffects.tsx'
import { merge, previewOf, refreshed, type Subject, unmerge } from './merge-calls.ts'

interface Props {
  subject: Subject
  kept: { id: string; name: string }
  /** Left out: it is asked for first. */
  otherId?: string
  onClose: () => void
  /** `keptId`: they may have changed places. */
  onMerged?: (keptId: string) => void
}

export const MergeDialog = ({ subject, kept, otherId, onClose, onMerged }: Props) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const [other, setOther] = useState(otherId ?? null)
  const [isTurned, setTurned] = useState(false)
  const [into, from] = isTurned ? [other ?? '', kept.id] : [kept.id, other ?? '']
  const preview = useQuery({
    queryKey: ['merge-preview', subject, into, from],
    queryFn: () => previewOf(subject, into, from),
    enabled: other !== null,
    staleTime: 0,
    retry: false,
  })
  const act = useAct({
    run: () => merge(subject, into, from),
    refresh: refreshed,
    said: () => _('{name} was merged.', { name: preview.data?.merged.name ?? '' }),
    undo: (_input, mergeId) => unmerge(subject, into, mergeId),
    inForm: true,
    onDone: () => {
      onClose()
      onMerged?.(into)
    },
  })
  return (
    <Dialog
      title={subject === 'person' ? _('Merge customers') : _('Merge organisations')}
      isOpen
      onClose={onClose}
      width="wide"
    >
      <div className="flex flex-col gap-4">
        {other === null ? (
          <FindOther subject={subject} but={kept.id} onFound={setOther} />
        ) : preview.error ? (
          <Banner tone="breach">{problemWords(preview.error)}</Banner>
        ) : preview.data ? (
          <MergeEffects preview={preview.data} subject={subject} />
        ) : (
          <SkeletonRows rows={3} />
        )}
        <FormError error={act.error} fields={[]} />
        <DialogActions>
          {other !== null && (
            <Button
              look="plain"
              size="roomy"
              icon={<ArrowLeftRight size={14} aria-hidden="true" />}
              onPress={() => setTurned(!isTurned)}
            >
              {_('The other way round')}
            </Button>
          )}
          <Button
            look="primary"
            size="roomy"
            isDisabled={!preview.data || other === null}
            isPending={act.isPending}
            onPress={() => act.mutate(undefined)}
          >
            {preview.data && other !== null
              ? _('Merge into {name}', { name: preview.data.kept.name })
              : _('Merge')}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}
