// The hosts that take a domain's mail, in the order in which they want to be tried (RFC 5321 §5.1).
import type { Desk } from '../../../../platform/desk.ts'

const smtp = 25
const most = 8

/** Throws a permanent answer for a domain that takes no mail or is not there; what else the DNS says may pass. */
export const exchangersOf = async (
  desk: Desk,
  domain: string,
): Promise<{ exchange: string; port: number }[]> => {
  const found = await desk.names.exchangers(domain)
  if (found.length === 0) {
    await desk.names.addresses(domain).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOTFOUND' ? permanent(`5.1.2 There is no mail server for ${domain}`) : error
    })
    return [{ exchange: domain, port: smtp }]
  }
  if (found.every(({ exchange }) => exchange === '' || exchange === '.'))
    throw permanent(`5.1.10 ${domain} takes no mail`)
  return found
    .filter(({ exchange }) => exchange !== '' && exchange !== '.')
    .map((one) => ({ ...one, isLast: isShunned(one.exchange), chance: Math.random() }))
    .sort((a, b) => Number(a.isLast) - Number(b.isLast) || a.priority - b.priority || a.chance - b.chance)
    .slice(0, most)
    .map(({ exchange, port }) => ({ exchange: exchange.replace(/\.$/, ''), port: port ?? smtp }))
}

const unsteady = new Map<string, number>()
const shunnedMillis = 30 * 60_000

/** It fell silent in the middle of a mail: for a while the others come first. */
export const shun = (exchange: string): void => {
  if (unsteady.size > 1000) unsteady.clear()
  unsteady.set(exchange, performance.now() + shunnedMillis)
}

const isShunned = (exchange: string): boolean => (unsteady.get(exchange) ?? 0) > performance.now()

/** As a server would have said it to the recipient. */
const permanent = (words: string): Error =>
  Object.assign(new Error(words), { response: `550 ${words}`, responseCode: 550, command: 'RCPT TO' })
