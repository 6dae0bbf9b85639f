// Asks before a form that was changed is left, by a link or by closing the page.
import { useLingui } from '@lingui/react'
import { useBlocker } from '@tanstack/react-router'
import { Question } from '../../ui/index.ts'

/** `isDirty` is asked at the moment of leaving, so a form may save and leave in one go. */
export const LeaveGuard = ({ isDirty }: { isDirty: () => boolean }) => {
  const { _ } = useLingui()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isDirty(),
    enableBeforeUnload: isDirty,
    withResolver: true,
  })
  return (
    <Question
      title={_('Leave without saving?')}
      effect={_('Leave without saving')}
      isOpen={status === 'blocked'}
      onClose={() => reset?.()}
      onConfirm={() => proceed?.()}
    >
      {_('What you changed here is lost.')}
    </Question>
  )
}
