// The keys of the ledger: the same as in the lists of tickets, and what one does with a mail.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import type { ReceivedMail } from '../../../contract/email.ts'
import { useMe } from '../../data/me.ts'
import { useStore } from '../../data/store.ts'
import { overlayStore } from '../../shell/overlay.ts'
import { type MailAct, useMailActs } from './acts.ts'
import { rowId } from './LedgerRow.tsx'

export const actKeys: Record<MailAct, string> = { join: '1', open: '2', bin: 'b', replay: 'r' }

export const useLedgerKeys = (rows: readonly ReceivedMail[], open: string, isSplit: boolean) => {
  const isOn = useMe().preferences.keys !== false
  const isCovered = useStore(overlayStore) !== null
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const { act } = useMailActs(rows.find(({ id }) => id === open))
  const go = (id: string) =>
    void navigate({
      to: '/settings/$',
      params: { _splat: id ? `mail/${id}` : 'mail' },
      search: search as never,
      replace: Boolean(open && id),
    })
  const step = (by: number) => {
    const focused = rows.findIndex(({ id }) => rowId(id) === document.activeElement?.id)
    const at = open ? rows.findIndex(({ id }) => id === open) : focused
    const next =
      rows[at < 0 ? (by < 0 ? rows.length - 1 : 0) : Math.max(0, Math.min(rows.length - 1, at + by))]
    if (!next) return
    document.getElementById(rowId(next.id))?.focus()
    if ((open || isSplit) && next.id !== open) go(next.id)
  }
  const doing = useRef({ go, step, act })
  doing.current = { go, step, act }
  useEffect(() => {
    if (!isOn || isCovered) return
    const now = (what: (todo: typeof doing.current) => void) => (event: KeyboardEvent) => {
      event.preventDefault()
      what(doing.current)
    }
    const acts = Object.entries(actKeys) as [MailAct, string][]
    const close = now(({ go }) => go(''))
    return tinykeys(
      window,
      {
        j: now(({ step }) => step(1)),
        k: now(({ step }) => step(-1)),
        ...(open && { u: close, Escape: close }),
        ...(open && Object.fromEntries(acts.map(([name, key]) => [key, now((todo) => todo.act(name))]))),
      },
      // Before the keys of the tickets, which know nothing of mails.
      { capture: true, ignore: isElsewhere },
    )
  }, [isOn, isCovered, open])
}

const isElsewhere = (event: KeyboardEvent): boolean => {
  const target = event.target as HTMLElement
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true
  return Boolean(target.closest?.('[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]'))
}
