// Which addresses belong to the public internet; everything else is this machine, its network or a cloud's inside.
import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** IANA's special-purpose registries (RFC 6890), and Azure's host, which looks public. */
const inner: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
/** Inside 2000::/3, outside which nothing is public: IETF protocols with Teredo, documentation, 6to4. */
const inner6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const blocked = new BlockList()
for (const [network, bits] of inner) blocked.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of inner6) blocked.addSubnet(network, bits, 'ipv6')
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/**
 * False for anything that is no address. An IPv4 address inside an IPv6 one (`::ffff:`, `::`, NAT64, 6to4) is never
 * public: who means the IPv4 host can say so.
 */
export const isPublicAddress = (address: string): boolean => {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (isIPv4(bare)) return !blocked.check(bare, 'ipv4')
  return isIPv6(bare) && global6.check(bare, 'ipv6') && !blocked.check(bare, 'ipv6')
}
