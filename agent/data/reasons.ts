// Reasons of the desk that carry names and numbers, in the reader's language: known sentences by their form.
import { t } from '../locales/i18n.ts'

const points = ['points', 'capacity', 'takes'] as const

/** Each group of the form is a value of the text, in this order. */
const forms: readonly (readonly [form: RegExp, text: string, ...values: string[]])[] = [
  [/^(\S+@\S+) is not on that ticket$/, '{address} is not on this ticket', 'address'],
  [
    /^nothing proves that (\S+) of the team wrote it$/,
    'nothing proves that {address} of the team wrote it',
    'address',
  ],
  [/^(\S+) vouches for its sender \(DMARC\)$/, '{domain} vouches for its sender (DMARC)', 'domain'],
  [
    /^a DKIM signature of (\S+) vouches for its sender$/,
    'a DKIM signature of {domain} vouches for its sender',
    'domain',
  ],
  [/^it came from a mail server of (\S+) \(SPF\)$/, 'it came from a mail server of {domain} (SPF)', 'domain'],
  [
    /^it came from a server that (\S+) does not name \(SPF\)$/,
    'it came from a server that {domain} does not name (SPF)',
    'domain',
  ],
  [/^nothing vouches for (\S+)$/, 'nothing vouches for {domain}', 'domain'],
  [/^(\S+) disowns it: DMARC fails.*$/, '{domain} disowns it (DMARC)', 'domain'],
  [/^DMARC of (\S+) fails, and its policy asks for nothing$/, 'DMARC of {domain} fails', 'domain'],
  [
    /^Nothing is sent to (\S+) any more: it bounced for good on (\d{4}-\d\d-\d\d).*$/s,
    'Nothing is sent to {address} any more: it bounced for good on {day}.',
    'address',
    'day',
  ],
  [/^It recurs: (.+)\.$/, 'It recurs: {name}.', 'name'],
  [/^It was split off from ticket (\d+)\.$/, 'It was split off from ticket {number}.', 'number'],
  [
    /^Ticket (\d+) is closed\. Open it again first\.$/,
    'Ticket {number} is closed. Open it again first.',
    'number',
  ],
  [
    /^Ticket (\d+) was merged further\. Undo that merge first\.$/,
    'Ticket {number} was merged further. Undo that merge first.',
    'number',
  ],
  [
    /^Ticket (\d+) was merged into another itself\.$/,
    'Ticket {number} was merged into another itself.',
    'number',
  ],
  [
    /^Ticket (\d+) is a child itself, and children have none\.$/,
    'Ticket {number} is a child itself, and children have none.',
    'number',
  ],
  [/^Ticket (\d+) was merged into another\.$/, 'Ticket {number} was merged into another.', 'number'],
  [
    /^Ticket (\d+) has children\. Give them another parent first\.$/,
    'Ticket {number} has children. Give them another parent first.',
    'number',
  ],
  [
    /^They have no room for it: has ([\d.]+) of ([\d.]+) points; this takes ([\d.]+)\..*$/s,
    'They have no room for it: {points} of {capacity} points are taken, and this takes {takes}. Choose somebody else, or leave it to the team.',
    ...points,
  ],
  [
    /^(?:.*? )?They took it themselves, over their capacity: has ([\d.]+) of ([\d.]+) points; this takes ([\d.]+)\.$/s,
    'They took it themselves, over their capacity: {points} of {capacity} points were taken, and it takes {takes}.',
    ...points,
  ],
  [
    /^(?:.*? )?Whoever should have had it has no room: has ([\d.]+) of ([\d.]+) points; this takes ([\d.]+)\.$/s,
    'Whoever should have had it has no room: {points} of {capacity} points were taken, and it takes {takes}.',
    ...points,
  ],
  [
    /^(?:.*? )?Over their capacity \(has ([\d.]+) of ([\d.]+) points; this takes ([\d.]+)\): (.+)$/s,
    'Over their capacity ({points} of {capacity} points were taken, and it takes {takes}): {reason}',
    ...points,
    'reason',
  ],
  [/^There is no ticket (\d+)\.$/, 'There is no ticket {number}.', 'number'],
  [/^the DNS of (\S+) did not answer in time$/, 'the DNS of {domain} did not answer in time', 'domain'],
]

export const reasonInWords = (because: string): string => {
  for (const [form, text, ...values] of forms) {
    const found = form.exec(because)
    if (found) return t(text, Object.fromEntries(values.map((name, at) => [name, found[at + 1]])))
  }
  return t(because)
}

/** Beside the ticket it points to nobody needs to hear that it does: only what speaks against letting it in. */
export const whyHeld = (because: string): string => reasonInWords(because.replace(/^.*?, but /, ''))
