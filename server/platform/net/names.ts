// What the desk asks the DNS; tests and the fault rings answer in its place.
import { lookup, resolve, resolveMx } from 'node:dns/promises'

export interface HostAddress {
  address: string
  family: 4 | 6
}

export interface MailExchange {
  exchange: string
  priority: number
  /** Only tests name one; a mail exchanger listens on 25. */
  port?: number
}

export interface Names {
  addresses(host: string): Promise<readonly HostAddress[]>
  /** Unsorted; empty when the domain has none. A failing DNS rejects. */
  exchangers(domain: string): Promise<readonly MailExchange[]>
  /** Any records, as the DNS has them: texts in pieces, addresses, exchangers. No answer and no name reject. */
  records?(name: string, type: string): Promise<unknown>
}

export const systemNames: Names = {
  addresses: async (host) =>
    (await lookup(host, { all: true })).map(({ address, family }) => ({
      address,
      family: family === 6 ? 6 : 4,
    })),
  exchangers: (domain) =>
    resolveMx(domain).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENODATA' || error.code === 'ENOTFOUND') return []
      throw error
    }),
  records: (name, type) => resolve(name, type),
}
