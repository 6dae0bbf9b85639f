// What can be done with one message.
import { useLingui } from '@lingui/react'
import { CornerDownRight, Ellipsis, FileDown, Forward, Link2, TextQuote, Type } from 'lucide-react'
import type { Message, Ticket } from '../../../contract/tickets.ts'
import { isPublic } from '../../../rules/ticket/words.ts'
import { useMay } from '../../data/me.ts'
import { IconButton, Menu, MenuItem } from '../../ui/index.ts'
import { copyMessageLink } from '../copy.ts'
import { forward } from '../side/open.ts'
import { openDialog } from '../surgery/open.ts'
import type { Shown } from './shown.ts'

interface Props {
  message: Message
  ticket: Ticket
  shown: Shown
}

export const MessageMenu = ({ message, ticket, shown }: Props) => {
  const { _ } = useLingui()
  const mayReply = useMay('ticket.reply')
  const original = message.mail?.originalUrl ?? null
  const mayForward = mayReply && message.kind !== 'note' && message.kind !== 'aside'
  const mayChange = useMay('ticket.change')
  const isAside = message.kind === 'aside'
  const maySplit = mayChange && isPublic(message.kind) && message.splitInto === null
  return (
    <Menu
      label={_('Message')}
      trigger={
        <IconButton
          label={_('What to do with this message')}
          className="-my-1 -mr-2 h-6 w-6 pointer-coarse:min-h-9 pointer-coarse:min-w-9"
        >
          <Ellipsis size={16} aria-hidden="true" />
        </IconButton>
      }
    >
      {mayForward && (
        <MenuItem
          text={_('Forward…')}
          hint="f"
          icon={<Forward size={16} />}
          onAction={() => forward(ticket.number, message.id)}
        />
      )}
      {message.htmlUrl && (
        <MenuItem
          text={shown.isFormatted ? _('Show as plain text') : _('Show formatted')}
          icon={<Type size={16} />}
          onAction={() => shown.setFormatted(!shown.isFormatted)}
        />
      )}
      {shown.hasFold && !shown.isFormatted && (
        <MenuItem
          text={shown.isWhole ? _('Show only the new text') : _('Show the whole text')}
          icon={<TextQuote size={16} />}
          onAction={() => shown.setWhole(!shown.isWhole)}
        />
      )}
      {maySplit && (
        <MenuItem
          text={_('Make it a ticket of its own…')}
          icon={<CornerDownRight size={16} />}
          onAction={() => openDialog({ kind: 'split', number: ticket.number, messageId: message.id })}
        />
      )}
      {!isAside && (
        <MenuItem
          text={_('Copy link to this message')}
          icon={<Link2 size={16} />}
          onAction={() => copyMessageLink(ticket.number, message.id)}
        />
      )}
      {original && (
        <MenuItem
          text={_('Save the original mail')}
          note=".eml"
          icon={<FileDown size={16} />}
          onAction={() => save(original, `${ticket.number}-${message.id}.eml`)}
        />
      )}
    </Menu>
  )
}

const save = (url: string, name: string) => {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
