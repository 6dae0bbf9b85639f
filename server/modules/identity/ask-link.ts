// Mails a link to somebody who cannot sign in otherwise. The answer is the same whether the address is known or not.
import { setTimeout } from 'node:timers/promises'
import type { Refusal } from '../../../rules/refusal.ts'
import { addressOf } from '../../platform/address.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Desk } from '../../platform/desk.ts'
import { type MailKind, queueMail } from '../../platform/mail/outbox.ts'
import { portalAddress } from '../brands/index.ts'
import { loadPersonByEmail, type PersonRow } from '../people/index.ts'
import { countTry, limits, networkOf } from './attempts.ts'
import * as lifetimes from './lifetimes.ts'
import { makeLink, type Purpose } from './links.ts'

export interface Asked {
  sent: true
}

/**
 * For the requesters' pages at `base`, to which the link leads back; people of the team get one into their workspace,
 * where a second factor still counts.
 */
export const askForSignInLink = (
  desk: Desk,
  workspaceId: string,
  email: string,
  ip: string,
  base: string | null = null,
): Promise<Asked | Refusal> => ask(desk, workspaceId, email, ip, { purpose: 'sign-in', base })

/** For people of the team who forgot their password; requesters have none and get a sign-in link. */
export const askForReset = (
  desk: Desk,
  workspaceId: string,
  email: string,
  ip: string,
): Promise<Asked | Refusal> => ask(desk, workspaceId, email, ip, { purpose: 'reset', base: null })

interface Wanted {
  purpose: 'sign-in' | 'reset'
  /** Where requesters go on; null: on the pages of their brand. */
  base: string | null
}

/** Milliseconds. Longer than the work takes, so that the time does not tell a known address from an unknown one. */
const answerAfter = 80

const ask = async (
  desk: Desk,
  workspaceId: string,
  email: string,
  ip: string,
  wanted: Wanted,
): Promise<Asked | Refusal> => {
  const address = email.trim().toLowerCase()
  const flood = await countTry(desk, workspaceId, limits.mailByAddress, networkOf(ip))
  if (flood) return flood
  const equally = setTimeout(answerAfter)
  const enough = await countTry(desk, workspaceId, limits.mailByAccount, address)
  if (!enough) await sendTo(desk, workspaceId, address, wanted)
  await equally
  return { sent: true }
}

interface Way {
  purpose: Exclude<Purpose, 'second-step'>
  kind: MailKind
  path: string
}

const wayFor = (person: PersonRow, wanted: 'sign-in' | 'reset'): Way => {
  const path = person.role === 'requester' ? '/sign-in' : '/desk/link'
  if (person.state === 'invited') return { purpose: 'invitation', kind: 'invitation', path: '/desk/link' }
  return person.role === 'requester' || wanted === 'sign-in'
    ? { purpose: 'sign-in', kind: 'sign-in-link', path }
    : { purpose: 'reset', kind: 'password-reset', path }
}

const sendTo = async (desk: Desk, workspaceId: string, email: string, wanted: Wanted): Promise<void> => {
  await commitIn(desk, workspaceId, async (tx) => {
    const person = await loadPersonByEmail(tx, email)
    if (!person || person.state === 'disabled') return
    // Whoever looks after people may add addresses to them: a link into the team's workspace goes to the main one only.
    const toAddress = person.role === 'requester' ? email : person.email
    const { purpose, kind, path } = wayFor(person, wanted.purpose)
    const base =
      person.role !== 'requester'
        ? await addressOf(desk, tx, workspaceId)
        : (wanted.base ?? (await portalAddress(desk, tx, workspaceId, { personId: person.id })))
    const hours = lifetimes.link[purpose]
    const token = await makeLink(desk, tx, workspaceId, { personId: person.id, purpose, hours })
    const expiresAt = iso(desk.clock.now().add({ hours }))
    await queueMail(desk, tx, {
      workspaceId,
      kind,
      toAddress,
      toPersonId: person.id,
      data: { link: `${base}${path}/${token}`, expiresAt, name: person.name },
    })
  })
}
