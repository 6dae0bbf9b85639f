// Where the desk's refusals of a mailbox are shown: under which tab, at which field.
export const tabs = ['general', 'receiving', 'sending'] as const
export type Tab = (typeof tabs)[number]

const server = ['host', 'port', 'secure', 'user', 'auth', 'password']
const oauth = ['clientId', 'clientSecret', 'tenant', 'authorizeUrl', 'tokenUrl', 'scope'].map(
  (name) => `oauth.${name}`,
)
const fields: Record<Tab, readonly string[]> = {
  general: [
    ...['name', 'address', 'aliases', 'teamId', 'language', 'signature'],
    ...['brand.name', 'brand.colour', 'brand.url'],
    ...Array.from({ length: 50 }, (_none, at) => `aliases.${at}`),
  ],
  receiving: [...server.map((name) => `imap.${name}`), 'imap.folder', 'trustedServer', ...oauth],
  sending: [...server.map((name) => `sending.${name}`), 'sending', 'sending.by', 'history', ...oauth],
}

/** Faults of these stand at their field. */
export const shownFields: readonly string[] = Object.values(fields).flat()

/** Whether one of the faults stands under this tab; one that stands under the open tab too leaves it open. */
export const isFaultOf = (tab: Tab, faults: readonly string[], open: Tab): boolean =>
  faults.some((fault) => fields[tab].includes(fault) && (tab === open || !fields[open].includes(fault)))
