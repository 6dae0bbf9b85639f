// Sends a reply; says to whom, and the status the ticket gets with it.
import { useLingui } from '@lingui/react'
import { ChevronDown } from 'lucide-react'
import type { Status } from '../../../rules/ticket/words.ts'
import { statusName } from '../../data/words.ts'
import { solveKeys } from '../../keys/mod.ts'
import { Button, IconButton, Menu, MenuItem, StatusIcon } from '../../ui/index.ts'
import { LaterMenu } from '../later/LaterMenu.tsx'

interface Props {
  to: readonly { address: string }[]
  /** How many more hear it. */
  also: number
  status: Status
  isEmpty: boolean
  /** Somebody wrote meanwhile, and the writer has seen it. */
  isAnyway: boolean
  choose: (status: Status) => void
  send: () => void
  sendLater: (at: string) => void
}

const offered: readonly Status[] = ['pending', 'open', 'on_hold', 'solved']

export const SendButton = ({ to, also, status, isEmpty, isAnyway, choose, send, sendLater }: Props) => {
  const { _ } = useLingui()
  const values = { to: to[0]?.address ?? _('nobody'), status: statusName(status) }
  return (
    <span className="inline-flex min-w-0 gap-px">
      <LaterMenu isDisabled={isEmpty} send={sendLater} />
      <Button
        look="primary"
        isDisabled={isEmpty}
        onPress={send}
        className="min-w-0 shrink! rounded-r-none"
        aria-keyshortcuts="Meta+Enter"
      >
        <span className="truncate">
          {isAnyway ? _('Send anyway to {to}', values) : _('Send to {to}', values)}
        </span>
        <span className="-ml-1.5 whitespace-pre">
          {also > 0 && ` + ${also}`} · {values.status}
        </span>
      </Button>
      <Menu
        label={_('Status after sending')}
        trigger={
          <IconButton
            look="primary"
            label={_('Status after sending: {status}', values)}
            className="rounded-l-none"
          >
            <ChevronDown size={14} aria-hidden="true" />
          </IconButton>
        }
      >
        {offered.map((s) => (
          <MenuItem
            key={s}
            text={statusName(s)}
            icon={<StatusIcon status={s} />}
            onAction={() => choose(s)}
            {...(s === 'solved' && { hint: solveKeys })}
          />
        ))}
      </Menu>
    </span>
  )
}
