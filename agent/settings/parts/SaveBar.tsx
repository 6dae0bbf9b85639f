// Stays at the foot of a long form while something in it is not saved.
import { useLingui } from '@lingui/react'
import { Button, cx } from '../../ui/index.ts'

interface Props {
  effect: string
  isDirty: boolean
  isPending: boolean
  isReady: boolean
  /** Nothing of the page stands below it. */
  isLast?: boolean
  /** Back to what is kept. */
  onDiscard: () => void
}

export const SaveBar = ({ effect, isDirty, isPending, isReady, isLast = false, onDiscard }: Props) => {
  const { _ } = useLingui()
  if (!isDirty) return null
  return (
    <div
      className={cx(
        'sticky bottom-0 z-20 -mx-6 flex items-center gap-2 border-t border-line bg-surface px-6 py-3 max-md:-mx-4 max-md:px-4',
        isLast && '-mb-16',
      )}
    >
      <p className="min-w-0 grow text-muted">
        <span className="max-sm:hidden">{_('Not saved yet.')}</span>
      </p>
      <Button look="plain" size="roomy" onPress={onDiscard}>
        {_('Discard')}
      </Button>
      <Button type="submit" look="primary" size="roomy" isPending={isPending} isDisabled={!isReady}>
        {effect}
      </Button>
    </div>
  )
}
