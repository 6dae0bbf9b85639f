// Everything else that can be done with a ticket, behind one button.
import { useLingui } from '@lingui/react'
import { Ellipsis } from 'lucide-react'
import type { Ticket } from '../../contract/tickets.ts'
import { useMay } from '../data/me.ts'
import { writeFromTicket } from '../knowledge/from-ticket/open.ts'
import { IconButton, Menu, MenuItem, MenuLine } from '../ui/index.ts'
import { copyLink, copyNumber } from './copy.ts'
import { openDispatch } from './dispatch/open.ts'
import { openPicker } from './picker/picker.ts'
import { openSide } from './side/open.ts'
import { openDialog } from './surgery/open.ts'

/** Fetched when it is asked for: the menu is there before it is needed. */
const spam = (number: number, is: boolean, block = false) =>
  void import('./surgery/putting-off.ts').then((acts) => acts.markSpam([number], is, block))

const improve = ({ id, subject }: Ticket) =>
  void import('../feedback/improvements/take-in.ts').then((acts) =>
    acts.takeIn({ source: 'problem', sourceId: id, title: subject }),
  )

export const MoreMenu = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const mayChange = useMay('ticket.change')
  const mayReply = useMay('ticket.reply')
  const mayWriteArticles = useMay('article.write')
  const mayPropose = useMay('feedback.read')
  const isDone = ticket.status === 'solved' || ticket.status === 'closed'
  const { number } = ticket
  return (
    <Menu
      label={_('More')}
      trigger={
        <IconButton label={_('More')}>
          <Ellipsis size={16} aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem text={_('Copy number')} hint="." onAction={() => copyNumber(number)} />
      <MenuItem text={_('Copy link')} onAction={() => copyLink(number)} />
      <MenuLine />
      <MenuItem
        text={_('Apply a macro…')}
        isDisabled={!mayChange}
        onAction={() => openDialog({ kind: 'macro', number })}
      />
      <MenuItem text={_('Followers…')} onAction={() => openPicker('followers')} />
      <MenuItem
        text={_('New side conversation…')}
        isDisabled={!mayReply}
        onAction={() => openSide(number, { kind: 'new', forwards: null })}
      />
      {mayWriteArticles && isDone && (
        <MenuItem text={_('Write an article from this…')} onAction={() => writeFromTicket(number)} />
      )}
      {mayPropose && <MenuItem text={_('Make it an improvement')} onAction={() => improve(ticket)} />}
      {mayChange && (
        <>
          <MenuLine />
          <MenuItem
            text={_('Hand over…')}
            hint="⇧h"
            onAction={() => openDispatch({ kind: 'escalate', number })}
          />
          <MenuItem text={_('Plan a visit…')} onAction={() => openDispatch({ kind: 'visit', number })} />
          <MenuLine />
          <MenuItem
            text={_('Merge…')}
            hint="m"
            onAction={() => openDialog({ kind: 'merge', numbers: [number] })}
          />
          <MenuItem text={_('Link…')} onAction={() => openDialog({ kind: 'link', number })} />
          <MenuItem text={_('Case…')} onAction={() => openDialog({ kind: 'case', numbers: [number] })} />
          <MenuItem
            text={_('Change the requester…')}
            onAction={() => openDialog({ kind: 'requester', number })}
          />
          <MenuLine />
          {ticket.isSpam ? (
            <MenuItem text={_('No spam after all')} onAction={() => spam(number, false)} />
          ) : (
            <>
              <MenuItem text={_('Spam')} onAction={() => spam(number, true)} />
              <MenuItem
                text={_('Spam, and block the sender')}
                danger
                onAction={() => spam(number, true, true)}
              />
            </>
          )}
        </>
      )}
    </Menu>
  )
}
