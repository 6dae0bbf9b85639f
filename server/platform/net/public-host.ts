// The guard before every connection to a host that somebody typed or a mail names: it must lie on the public internet.
//
// Policy. A name is resolved once, every address it has must be public, and the connection goes to the address that
// was judged (`pinned`), so that a name cannot answer differently a moment later. Numbers in odd forms (2130706433,
// 0x7f.1) are resolved like names and judged by what they mean. Operators whose mail servers stand in their own
// network set HANDRAIL_PRIVATE_HOSTS=yes; hosts of the desk's own settings are the operator's word and not judged.
import { isIP, type LookupFunction } from 'node:net'
import type { Desk } from '../desk.ts'
import type { HostAddress } from './names.ts'
import { isPublicAddress } from './public-address.ts'

/** Its message is fit for people: it names the host and never an inner address. */
export class HostNotAllowed extends Error {
  readonly host: string
  constructor(host: string) {
    super(
      `${host} is not on the public internet. Servers of the own network are allowed with HANDRAIL_PRIVATE_HOSTS=yes.`,
    )
    this.host = host
  }
}

/** The addresses of a host, in the resolver's order, all public. Throws HostNotAllowed, or what the DNS says. */
export const publicAddresses = async (desk: Desk, host: string): Promise<readonly HostAddress[]> => {
  const bare = host.trim().replace(/^\[|\]$/g, '')
  const family = isIP(bare)
  const found: readonly HostAddress[] =
    family === 0 ? await desk.names.addresses(bare) : [{ address: bare, family: family === 6 ? 6 : 4 }]
  if (found.length === 0) throw Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' })
  if (!desk.config.privateHosts && found.some((one) => !isPublicAddress(one.address)))
    throw new HostNotAllowed(host)
  return found
}

/** The one address to connect to; give TLS the name (`servername`) and the socket this. */
export const pinned = async (desk: Desk, host: string): Promise<string> => {
  const [first] = await publicAddresses(desk, host)
  return (first as HostAddress).address
}

/** For `lookup` of node's sockets and agents: decides at the moment of connecting. */
export const guardedLookup =
  (desk: Desk): LookupFunction =>
  (host, options, callback) => {
    publicAddresses(desk, host).then(
      (found) => {
        if (options.all) return callback(null, [...found])
        const wanted = found.find((one) => !options.family || one.family === options.family) ?? found[0]
        callback(null, wanted?.address ?? '', wanted?.family ?? 4)
      },
      (error: NodeJS.ErrnoException) => callback(error, options.all ? [] : '', 4),
    )
  }
