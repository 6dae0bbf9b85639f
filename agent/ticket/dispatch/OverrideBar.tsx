// After somebody else than proposed was chosen: why, in one click or not at all; it goes away by itself.
import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { Button, cx, floating, IconButton } from '../../ui/index.ts'
import { closeDispatch } from './open.ts'
import { explainOverride, type OverrideAsked, type OverrideReason, reasonNames } from './override.ts'

const reasons = Object.entries(reasonNames) as [OverrideReason, string][]
const patience = 15_000

export const OverrideBar = ({ override }: { override: OverrideAsked }) => {
  const { _ } = useLingui()
  useEffect(() => {
    const timer = setTimeout(closeDispatch, patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <section
      aria-label={_('Why not as suggested?')}
      className={cx(
        floating,
        'fixed bottom-20 left-1/2 z-30 flex w-max max-w-[calc(100vw-16px)] -translate-x-1/2 flex-wrap items-center gap-1 py-1.5 pr-1.5 pl-4',
      )}
    >
      <p className="mr-2 leading-5">
        {_('{chosen} instead of {suggested}.', {
          chosen: override.chosen.name,
          suggested: override.suggested.name,
        })}{' '}
        <span className="text-muted">{_('Why? It helps to tune suggestions.')}</span>
      </p>
      {reasons.map(([reason, words]) => (
        <Button key={reason} look="plain" onPress={() => void explainOverride(override.id, reason)}>
          {_(words)}
        </Button>
      ))}
      <IconButton label={_('No reason')} onPress={closeDispatch}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </section>
  )
}
