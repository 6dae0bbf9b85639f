// The signature under a mail: the mailbox's own, else the writer's own, else the names of writer and desk.
import { askedFor, fill, resolve } from '../../../platform/liquid.ts'
import type { Block } from '../template/formatting.ts'
import { escaped } from '../template/formatting.ts'

export interface Signed {
  /** `signature`: the writer's own words. */
  agent: { name: string; email: string; signature?: string }
  mailbox: { name: string; address: string; signature: string }
  workspace: string
  brand: { name: string }
}

export const signatureOf = (signed: Signed): Block => {
  const lines = (own(signed) ?? usual(signed)).split('\n').map((line) => line.trim())
  const shown = lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''))
  while (shown[0] === '') shown.shift()
  while (shown.at(-1) === '') shown.pop()
  if (shown.length === 0) return { text: '', html: '' }
  return {
    // What mail programs know as the beginning of a signature (RFC 3676 §4.3).
    text: ['-- ', ...shown].join('\n'),
    html: `<p class="quiet" style="margin: 20px 0 0; font-size: 13px; line-height: 19px; color: #5b6472">${shown.map(escaped).join('<br>')}</p>`,
  }
}

const placeholders = [
  'agent.name',
  'agent.email',
  'agent.signature',
  'mailbox.name',
  'mailbox.address',
  'workspace',
  'brand',
]

/** Why it cannot be kept as a signature; null: it can. */
export const signatureFault = (signature: string): string | null => {
  try {
    const strange = askedFor(signature).find((name) => !placeholders.includes(name))
    if (strange) return `there is no {{ ${strange} }} in signatures; there are ${placeholders.join(', ')}`
    fill(signature, {
      agent: { name: '', email: '', signature: '' },
      mailbox: { name: '', address: '' },
      workspace: '',
      brand: '',
    })
    return null
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** null: it has none, or it cannot be filled; a mail never waits for a signature. */
const own = ({ agent, mailbox, workspace, brand }: Signed): string | null => {
  if (mailbox.signature.trim() === '') return null
  try {
    const { name, address } = mailbox
    const filled = fill(mailbox.signature, {
      agent: { ...agent, signature: agent.signature ?? '' },
      mailbox: { name, address },
      workspace,
      brand: brand.name,
    })
    return resolve(filled.text, filled.values, (value) => value)
  } catch {
    return null
  }
}

/** What the writer put under their own mails, else who they are. */
const usual = ({ agent, brand }: Signed): string => agent.signature?.trim() || `${agent.name}\n${brand.name}`
