// What this ticket is tied to: parent, children with how many are open, case, links, and what was merged into it.
import { useLingui } from '@lingui/react'
import { FolderOpen, Plus, Send, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import { useMay } from '../../data/me.ts'
import { IconButton, Menu, MenuItem } from '../../ui/index.ts'
import { linkName } from '../surgery/link-words.ts'
import { unmerge } from '../surgery/merging.ts'
import { openDialog } from '../surgery/open.ts'
import { setParent, unlink } from '../surgery/relations.ts'
import { TicketRefLine } from './TicketRefLine.tsx'

export const Relations = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const mayChange = useMay('ticket.change')
  const mayReply = useMay('ticket.reply')
  const { number, parent, childTickets, children, links, merged } = ticket
  const hasAny =
    parent !== null || ticket.case !== null || childTickets.length + links.length + merged.length > 0
  if (!hasAny && !mayChange) return null
  return (
    <section aria-label={_('Related')} className="border-b border-line px-4 py-3">
      <div className="flex min-h-6 items-center">
        <h3 className="grow text-sm font-semibold">{_('Related')}</h3>
        {mayChange && <AddMenu ticket={ticket} />}
      </div>
      {!hasAny && <p className="text-sm text-muted">{_('Not tied to any other ticket.')}</p>}
      {ticket.case && (
        <button
          type="button"
          onClick={() => openDialog({ kind: 'case-of', number, caseId: ticket.case?.id ?? '' })}
          className="-mx-2 grid w-[calc(100%+16px)] grid-cols-[16px_minmax(0,1fr)] gap-x-2 rounded-2 px-2 py-1.5 text-left ring-focus hover:bg-hover"
        >
          <FolderOpen size={16} aria-hidden="true" className="text-faint" />
          <span className="min-w-0">
            <span className="block truncate leading-[18px] font-[550]">{ticket.case.name}</span>
            <span className="block text-sm leading-4 text-muted">
              {_('Case, {count, plural, one {# ticket} other {# tickets}}', { count: ticket.case.count })}
            </span>
          </span>
        </button>
      )}
      {parent && (
        <TicketRefLine ticket={parent} note={_('Parent')}>
          {mayChange && (
            <Take
              label={_('Take it from its parent')}
              onPress={() => void setParent(number, null, parent.number)}
            />
          )}
        </TicketRefLine>
      )}
      {childTickets.length > 0 && (
        <Group
          name={_('{count, plural, one {# child} other {# children}}, {open} open', {
            count: children.total,
            open: children.open,
          })}
          action={
            mayReply &&
            children.open > 0 && (
              <IconButton
                label={_('Answer all children…')}
                onPress={() => openDialog({ kind: 'children', number })}
              >
                <Send size={14} aria-hidden="true" />
              </IconButton>
            )
          }
        >
          {childTickets.map((child) => (
            <TicketRefLine key={child.id} ticket={child}>
              {mayChange && (
                <Take
                  label={_('#{number} is no child of this', { number: String(child.number) })}
                  onPress={() => void setParent(child.number, null, number)}
                />
              )}
            </TicketRefLine>
          ))}
        </Group>
      )}
      {links.map((link) => (
        <TicketRefLine key={link.id} ticket={link.ticket} note={linkName(link.kind, link.isBack)}>
          {mayChange && link.kind !== 'split' && (
            <Take
              label={_('Remove the link to #{number}', { number: String(link.ticket.number) })}
              onPress={() => void unlink(number, link)}
            />
          )}
        </TicketRefLine>
      ))}
      {merged.length > 0 && (
        <Group name={_('Merged into this')}>
          {merged.map((one) => (
            <TicketRefLine key={one.id} ticket={one} note={one.requester}>
              {mayChange && (
                <IconButton
                  label={_('Undo the merge of #{number}', { number: String(one.number) })}
                  onPress={() => void unmerge(one.number, number)}
                >
                  <Undo2 size={14} aria-hidden="true" />
                </IconButton>
              )}
            </TicketRefLine>
          ))}
        </Group>
      )}
    </section>
  )
}

const AddMenu = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const { number } = ticket
  return (
    <Menu
      label={_('Tie to another ticket')}
      trigger={
        <IconButton label={_('Tie to another ticket')} className="-mr-1.5 h-6 w-6">
          <Plus size={16} aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem text={_('Link…')} onAction={() => openDialog({ kind: 'link', number })} />
      <MenuItem
        text={_('Child…')}
        isDisabled={ticket.parent !== null}
        onAction={() => openDialog({ kind: 'child', number })}
      />
      <MenuItem
        text={_('Parent…')}
        isDisabled={ticket.childTickets.length > 0}
        onAction={() => openDialog({ kind: 'parent', number })}
      />
      <MenuItem text={_('Case…')} onAction={() => openDialog({ kind: 'case', numbers: [number] })} />
      <MenuItem
        text={_('Merge…')}
        hint="m"
        onAction={() => openDialog({ kind: 'merge', numbers: [number] })}
      />
    </Menu>
  )
}

const Take = ({ label, onPress }: { label: string; onPress: () => void }) => (
  <IconButton label={label} onPress={onPress}>
    <X size={14} aria-hidden="true" />
  </IconButton>
)

const Group = ({ name, action, children }: { name: string; action?: ReactNode; children: ReactNode }) => (
  <div className="mt-1">
    <div className="flex min-h-6 items-center">
      <h4 className="grow text-xs font-medium text-muted">{name}</h4>
      {action}
    </div>
    {children}
  </div>
)
