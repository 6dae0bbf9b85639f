// The machine-readable part of a delivery report (RFC 3464): one recipient after the other.
import type { BounceAction, BouncedRecipient } from '../bounce.ts'
import { codeIn, isHard, isVague, meaningOf, statusIn, statusOf } from './codes.ts'

type Fields = ReadonlyMap<string, string>

/** `notice` is the text for people, asked where the report says too little. */
export const readDeliveryStatus = (report: string, notice: string): BouncedRecipient[] => {
  const found = new Map<string, BouncedRecipient>()
  for (const fields of blocksOf(report)) {
    const address = addressOf(fields)
    if (address === '' || found.has(address)) continue
    found.set(address, recipientOf(address, fields, notice))
  }
  return [...found.values()]
}

const blocksOf = (report: string): Fields[] => {
  const blocks: Map<string, string>[] = [new Map()]
  let last = ''
  for (const line of report.replace(/\r\n?/g, '\n').split('\n').slice(0, 5000)) {
    const block = blocks.at(-1) as Map<string, string>
    const field = /^([A-Za-z][A-Za-z0-9-]*)[ \t]*:[ \t]*(.*)$/.exec(line)
    if (line.trim() === '') blocks.push(new Map())
    else if (/^[ \t]/.test(line) && last !== '' && block.has(last))
      block.set(last, `${block.get(last)} ${line.trim()}`)
    else if (field?.[1]) {
      last = field[1].toLowerCase()
      // Some leave the blank line between two recipients out.
      if (last === 'final-recipient' && block.has(last)) blocks.push(new Map([[last, field[2] ?? '']]))
      else if (!block.has(last)) block.set(last, (field[2] ?? '').trim())
    } else if (last !== '' && block.has(last)) block.set(last, `${block.get(last)} ${line.trim()}`)
  }
  return joined(blocks)
}

/** A blank line inside one recipient's fields parts nothing: a block without a recipient belongs to the one before. */
const joined = (blocks: readonly Map<string, string>[]): Fields[] => {
  const out: Map<string, string>[] = []
  for (const block of blocks) {
    const before = out.at(-1)
    if (addressOf(block) !== '' || !before) out.push(new Map(block))
    else if (addressOf(before) !== '')
      for (const [name, value] of block) if (!before.has(name)) before.set(name, value)
  }
  return out
}

const names = [
  'original-recipient',
  'final-recipient',
  'x-actual-recipient',
  'x-orig-recipient',
  'remote-recipient',
] as const

const addressOf = (fields: Fields): string => {
  for (const name of names) {
    const value = (fields.get(name) ?? '').slice(0, 1000)
    const bare = value
      .replace(/^(?:\s*[A-Za-z0-9-]+\s*;)+/, '')
      .replace(/\([^)]*\)/g, '')
      .trim()
    const address = (
      /<([^<>\s@]{1,100}@[^<>\s]{1,200})>/.exec(bare)?.[1] ??
      /[^\s<>;,"'@]{1,100}@[^\s<>;,"']{1,200}/.exec(bare)?.[0] ??
      ''
    ).toLowerCase()
    if (address !== '' && !/^[a-z]+;/.test(address)) return address.replace(/[.:]+$/, '')
  }
  return ''
}

const recipientOf = (address: string, fields: Fields, notice: string): BouncedRecipient => {
  const diagnostic = (fields.get('diagnostic-code') ?? '').replace(/^\s*[A-Za-z0-9-]+\s*;\s*/, '')
  const given = /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? ''
  const near = nearOf(address, notice)
  const words = `${diagnostic} ${(fields.get('status') ?? '').replace(given, '')}`.trim()
  const told = meaningOf(diagnostic) ? diagnostic : words.length > 8 ? words : `${words} ${near}`
  const action = actionOf(fields.get('action') ?? '', given)
  const quoted = statusIn(diagnostic)
  // The refusing server knows better than the one that reports it.
  const better = !isVague(quoted)
    ? quoted
    : isVague(given)
      ? quoted || statusIn(near) || guess(given, told)
      : given
  const status = better === '' ? given : better
  const reason = oneLine(diagnostic === '' ? near : diagnostic)
  return {
    address,
    action,
    status,
    smtpCode: codeIn(diagnostic) ?? codeIn(near),
    reason,
    hard: isHard(action, status, told),
  }
}

const guess = (given: string, words: string): string => {
  const status = statusOf(meaningOf(words))
  return status === '' || given === '' || given[0] === status[0] ? status : `${given[0]}${status.slice(1)}`
}

const actions: readonly BounceAction[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded']

const actionOf = (action: string, status: string): BounceAction => {
  const word = action.trim().toLowerCase()
  const known = actions.find((one) => word.startsWith(one))
  if (known) return known
  if (/^fail/.test(word)) return 'failed'
  if (/^delay|^defer/.test(word)) return 'delayed'
  return status.startsWith('2') ? 'delivered' : 'failed'
}

/** What the text for people says about this recipient. */
const nearOf = (address: string, notice: string): string => {
  const at = notice.toLowerCase().indexOf(address)
  if (at < 0) return ''
  const after = notice.slice(at + address.length, at + address.length + 600)
  // Up to the next recipient or paragraph.
  const end = /\n\s*\n|\n[^\s@]*@\S*:/.exec(after.slice(10))
  return end ? after.slice(0, end.index + 10) : after
}

export const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;>.,)-]+/, '')
    .trim()
    .slice(0, 500)
    .toWellFormed()
