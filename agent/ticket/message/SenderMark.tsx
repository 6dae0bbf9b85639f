// Whether the sender is who the mail says: quiet when proven, in plain words when not.
import { useLingui } from '@lingui/react'
import { BadgeCheck, CircleHelp, ShieldAlert } from 'lucide-react'
import type { MailFacts } from '../../../contract/tickets.ts'
import { reasonInWords } from '../../data/reasons.ts'
import { t } from '../../locales/i18n.ts'
import { Tooltip } from '../../ui/index.ts'
import { Mark } from './Mark.tsx'

type Verdict = NonNullable<MailFacts['verdict']>

export const SenderMark = ({ verdict, from }: { verdict: Verdict; from: string }) => {
  const { _ } = useLingui()
  const why = verdictInWords(verdict, from)
  switch (verdict.result) {
    case 'verified':
      return (
        <Tooltip text={why}>
          <Mark icon={BadgeCheck} label={why} />
        </Tooltip>
      )
    case 'failed':
      return (
        <Tooltip text={why}>
          <Mark icon={ShieldAlert} tone="breach">
            {_('Sender not genuine')}
          </Mark>
        </Tooltip>
      )
    case 'unverified':
      return (
        <Tooltip text={why}>
          <Mark icon={CircleHelp} tone="warn">
            {_('Sender unproven')}
          </Mark>
        </Tooltip>
      )
    default:
      return null
  }
}

export const verdictInWords = (verdict: Verdict, from: string): string => {
  const checks = (['dmarc', 'spf', 'dkim', 'arc'] as const)
    .filter((name) => verdict[name] !== null && verdict[name] !== 'none')
    .map((name) => `${name.toUpperCase()} ${verdict[name]}`)
    .join(', ')
  const whole = {
    verified: t('Really from {from}', { from }),
    failed: t('{from} did not send this: the owner of the address disowns it', { from }),
    unverified: t('Nobody vouches that this is from {from}', { from }),
    unknown: t('Whether this is from {from} was not checked', { from }),
  }[verdict.result]
  const why = verdict.because && reasonInWords(verdict.because)
  return [`${whole}${checks ? ` (${checks})` : ''}`, why].filter(Boolean).join('. ')
}
