// Who vouches for the sender, in words; what SPF, DKIM, DMARC and ARC said, to whoever asks.
import { useLingui } from '@lingui/react'
import { type LucideIcon, ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react'
import type { ReceivedMail } from '../../../contract/email.ts'
import { Button, cx, Popover } from '../../ui/index.ts'
import { useReason } from '../parts/useReason.ts'

type Verdict = NonNullable<ReceivedMail['verdict']>

const faces: Record<Verdict['result'], { Icon: LucideIcon; tone: string; words: string }> = {
  verified: { Icon: ShieldCheck, tone: 'text-ok', words: 'Sender proven' },
  unverified: { Icon: ShieldQuestion, tone: 'text-muted', words: 'Sender not proven' },
  failed: { Icon: ShieldAlert, tone: 'text-breach', words: 'Sender disowned' },
  unknown: { Icon: ShieldQuestion, tone: 'text-muted', words: 'Sender not checked' },
}

const checks = ['spf', 'dkim', 'dmarc', 'arc'] as const

const sources: Record<Verdict['source'], string> = {
  checked: 'Checked by this desk when the mail arrived.',
  mail_server: 'As the trusted mail server wrote it into the mail.',
  none: 'Nobody checked it.',
}

export const VerdictLine = ({ verdict }: { verdict: Verdict }) => {
  const { _ } = useLingui()
  const reason = useReason()
  const { Icon, tone, words } = faces[verdict.result]
  const known = checks.filter((check) => verdict[check] !== null)
  return (
    <div className="mt-0.5">
      <div className="flex items-center gap-1">
        <span className={cx('inline-flex items-center gap-1.5 font-medium', tone)}>
          <Icon size={14} aria-hidden="true" className="shrink-0" />
          {_(words)}
        </span>
        <Popover
          label={_('Why?')}
          className="w-72 max-w-full"
          trigger={
            <Button look="plain" className="h-6 px-1.5 text-accent">
              {_('Why?')}
            </Button>
          }
        >
          <dl className="grid grid-cols-[64px_1fr] gap-y-1">
            {known.map((check) => (
              <div key={check} className="contents">
                <dt className="text-muted uppercase">{check}</dt>
                <dd className="font-mono text-sm leading-5">{verdict[check]}</dd>
              </div>
            ))}
          </dl>
          <p className={cx('text-muted', known.length > 0 && 'mt-2 border-t border-line pt-2')}>
            {_(sources[verdict.source])}
          </p>
        </Popover>
      </div>
      {verdict.because && <p className="break-words text-muted">{reason(verdict.because)}</p>}
    </div>
  )
}
