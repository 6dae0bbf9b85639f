// The verdicts as buttons, each with its key.
import { useLingui } from '@lingui/react'
import { useIsPhone } from '../shell/phone.ts'
import { Button, cx } from '../ui/index.ts'
import { acceptAsSuggested, openVerdict } from './verdict.ts'

interface Props {
  number: number
  className?: string
  /** In the queue itself accepting shows what it does beside it. */
  onAccept?: () => void
  isRoomy?: boolean
}

export const Verdicts = ({ number, className, onAccept, isRoomy = false }: Props) => {
  const { _ } = useLingui()
  const isPhone = useIsPhone()
  const size = isRoomy ? 'roomy' : 'ui'
  const narrow = isRoomy ? '' : 'gap-1! px-1.25! text-sm [&>kbd]:-mr-0.5'
  return (
    <fieldset
      aria-label={_('Verdict')}
      className={cx('flex flex-wrap', isRoomy ? 'gap-2' : 'gap-px', className)}
    >
      <Button
        look={isRoomy ? 'primary' : 'quiet'}
        size={size}
        hint="1"
        className={narrow}
        onPress={onAccept ?? (() => acceptAsSuggested(number))}
      >
        {_('Accept')}
      </Button>
      <Button
        look={isRoomy ? 'quiet' : 'plain'}
        size={size}
        hint="2"
        className={narrow}
        onPress={() => openVerdict('duplicate', number)}
      >
        {_('Duplicate')}
      </Button>
      <Button
        look={isRoomy ? 'quiet' : 'plain'}
        size={size}
        hint="3"
        className={narrow}
        onPress={() => openVerdict('decline', number)}
      >
        {_('Decline')}
      </Button>
      {(isRoomy || isPhone) && (
        <Button
          look={isRoomy ? 'quiet' : 'plain'}
          size={size}
          hint="4"
          className={narrow}
          onPress={() => openVerdict('ask', number)}
        >
          {_('Ask')}
        </Button>
      )}
      <Button
        look={isRoomy ? 'quiet' : 'plain'}
        size={size}
        hint="h"
        className={narrow}
        onPress={() => openVerdict('later', number)}
      >
        {_('Later')}
      </Button>
    </fieldset>
  )
}
