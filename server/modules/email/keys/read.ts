// A pasted OpenPGP public key or S/MIME certificate → whose it is, until when, and its fingerprint.
import { X509Certificate } from 'node:crypto'
import { normaliseAddress } from '../../../../rules/email/addresses.ts'

export interface ReadKey {
  kind: 'pgp' | 'smime'
  address: string
  name: string
  fingerprint: string
  /** ISO; null: never. */
  expiresAt: string | null
  /** As it is kept: only the public part. */
  data: string
}

/** Words for a person, thrown. */
export class BadKey extends Error {}

export const readMailKey = async (data: string, now: Temporal.Instant): Promise<ReadKey> => {
  if (/PRIVATE KEY/.test(data))
    throw new BadKey('holds a private key, which must stay with its owner: paste the public one')
  const key = data.includes('BEGIN PGP PUBLIC KEY BLOCK')
    ? await readPgp(data, now)
    : data.includes('BEGIN CERTIFICATE')
      ? readCertificate(data)
      : null
  if (!key)
    throw new BadKey('is neither an armoured OpenPGP public key nor an S/MIME certificate in PEM form')
  if (key.expiresAt !== null && Temporal.Instant.compare(Temporal.Instant.from(key.expiresAt), now) <= 0)
    throw new BadKey(`expired on ${key.expiresAt.slice(0, 10)}`)
  return key
}

const readPgp = async (data: string, now: Temporal.Instant): Promise<ReadKey> => {
  const { readKey } = await import('openpgp')
  const key = await readKey({ armoredKey: data }).catch(() => {
    throw new BadKey('is an OpenPGP key that cannot be read: is all of it there?')
  })
  const at = new Date(now.epochMilliseconds)
  if (await key.isRevoked(undefined, undefined, at)) throw new BadKey('was revoked by its owner')
  const user = (await key.getPrimaryUser(at).catch(() => null))?.user.userID
  const address = normaliseAddress(user?.email ?? '')
  if (!address) throw new BadKey('names no mail address')
  const end = await key.getExpirationTime()
  return {
    kind: 'pgp',
    address,
    name: (user?.name ?? '').slice(0, 200),
    fingerprint: key.getFingerprint().toUpperCase(),
    expiresAt: end instanceof Date ? end.toISOString() : null,
    data: key.toPublic().armor(),
  }
}

const readCertificate = (data: string): ReadKey => {
  const certificate = parse(data)
  if (certificate.ca) throw new BadKey('is the certificate of an authority, not of a person')
  const address = addressOf(certificate)
  if (!address) throw new BadKey('names no mail address')
  return {
    kind: 'smime',
    address,
    name: (/^CN=(.+)$/m.exec(certificate.subject)?.[1] ?? '').slice(0, 200),
    fingerprint: certificate.fingerprint256.replaceAll(':', ''),
    expiresAt: certificate.validToDate.toISOString(),
    data: certificate.toString(),
  }
}

const parse = (data: string): X509Certificate => {
  try {
    return new X509Certificate(data)
  } catch {
    throw new BadKey('is a certificate that cannot be read: is all of it there?')
  }
}

/** RFC 8550 §3: in the alternative names; older ones have it in the subject. */
const addressOf = (certificate: X509Certificate): string | null => {
  const named = /(?:^|, )email:([^,\s]+)/.exec(certificate.subjectAltName ?? '')?.[1]
  return normaliseAddress(named ?? /^emailAddress=(.+)$/m.exec(certificate.subject)?.[1] ?? '')
}
