// Reasons at a mail that carry names, numbers or other reasons: their forms, as the mail law words them.
//
// What is called `why` or `where` is a reason itself.

export const reasons: readonly string[] = [
  'it points to ticket {number} ({where}), but {why}',
  '{where} and the sender is {who}',
  'it answers a mail of ticket {number}',
  'the reply address of ticket {number} issued to {address} was used',
  'its subject names ticket {number}',
  '{where} and its sender is in it',
  'the address of a side conversation of ticket {number} issued to {address} was used',
  'it answers a mail of a side conversation of ticket {number}',
  'it follows ticket {number}, which was finished more than {days} days ago',
  'not acknowledged because {why}',
  'acknowledged because {why}',
  '{address} was already told today',
  '{address} sent more than {limit} mails within an hour',
  'it claims to come from our own address {address}',
  'it says of itself: {words}',
  'our mail to {address} could not be delivered: {words}',
  'our mail to {address} is delayed: {words}',
  '{name} binned it; before: {why}',
  '{name} let it in',
  '{name} opened a ticket for it',
]

/** These are one word. */
const single: ReadonlySet<string> = new Set(['number', 'days', 'limit', 'address'])

/** What stands at the names of a form; null: the reason has another. */
export const valuesOf = (form: string, because: string): Record<string, string> | null => {
  const escaped = form.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')
  const places = escaped.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    single.has(name) ? `(?<${name}>\\S+)` : `(?<${name}>.+?)`,
  )
  const found = new RegExp(`^${places}$`, 'u').exec(because)
  return found ? { ...found.groups } : null
}
