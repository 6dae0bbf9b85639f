// Scheme and host of the site somebody looks at, for addresses that leave it: canonical ones, feeds, maps.

/**
 * `deskUrl` as it is configured, `host` as the request claims it (with its port), `hosts` those that are known to be
 * this site's. A host that is only claimed is never written into a page.
 */
export const originOf = (deskUrl: string, host: string, hosts: readonly (string | null)[]): string => {
  const { protocol, origin } = new URL(deskUrl)
  const name = host.replace(/:\d+$/, '').toLowerCase()
  if (hosts.some((h) => h?.toLowerCase() === name)) return `${protocol}//${host.toLowerCase()}`
  const own = hosts.find((h) => h !== null)
  return own ? `${protocol}//${own}` : origin
}
