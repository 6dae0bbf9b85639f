// OpenPGP signatures: beside the content (PGP/MIME, RFC 3156) and around a text (RFC 9580 §7).
import { createMessage, readCleartextMessage, readKey, readSignature, verify } from 'openpgp'
import type { SignatureKey, SignatureVerdict, Signed } from './verify.ts'

const longest = 20_000_000

export const verifyPgp = async (
  { content, signature }: Signed,
  keys: readonly SignatureKey[],
  at: Temporal.Instant,
): Promise<SignatureVerdict> => {
  if (content.length > longest) return verdict('unknown_key', null, 'it is too large to be checked')
  const armoured = Buffer.from(signature).toString('latin1')
  const read = await readSignature({ armoredSignature: armoured }).catch(() => null)
  if (!read) return verdict('invalid', null, 'its signature cannot be read')
  const ids = read.getSigningKeyIDs().map((id) => id.toHex())
  return decide(keys, ids, async (key) => {
    const { signatures } = await verify({
      message: await createMessage({ binary: Uint8Array.from(content) }),
      signature: read,
      verificationKeys: await readKey({ armoredKey: key.data }),
      date: new Date(at.epochMilliseconds),
    })
    return (await Promise.all(signatures.map((s) => s.verified.catch(() => false)))).some(Boolean)
  })
}

export const verifyClearText = async (
  text: string,
  keys: readonly SignatureKey[],
  at: Temporal.Instant,
): Promise<SignatureVerdict> => {
  if (text.length > longest) return verdict('unknown_key', null, 'it is too large to be checked')
  // Words outside of the frame would look signed and are not.
  const framed = /^\s*(-----BEGIN PGP SIGNED MESSAGE-----.*-----END PGP SIGNATURE-----)\s*$/s.exec(text)?.[1]
  if (framed === undefined) return verdict('invalid', null, 'only a part of its text is signed')
  const message = await readCleartextMessage({ cleartextMessage: framed.replace(/\r\n/g, '\n') }).catch(
    () => null,
  )
  if (!message) return verdict('invalid', null, 'its signature cannot be read')
  const ids = message.getSigningKeyIDs().map((id) => id.toHex())
  return decide(keys, ids, async (key) => {
    const { signatures } = await verify({
      message,
      verificationKeys: await readKey({ armoredKey: key.data }),
      date: new Date(at.epochMilliseconds),
    })
    return (await Promise.all(signatures.map((s) => s.verified.catch(() => false)))).some(Boolean)
  })
}

const decide = async (
  keys: readonly SignatureKey[],
  ids: readonly string[],
  holds: (key: SignatureKey) => Promise<boolean>,
): Promise<SignatureVerdict> => {
  for (const key of keys) {
    const known = await readKey({ armoredKey: key.data }).catch(() => null)
    const own = known?.getKeyIDs().map((id) => id.toHex()) ?? []
    if (!ids.some((id) => own.includes(id))) continue
    return (await holds(key).catch(() => false))
      ? verdict('valid', key, `signed with the OpenPGP key of ${key.address}`)
      : verdict('invalid', key, `its signature is not right for what it says, with the key of ${key.address}`)
  }
  return verdict('unknown_key', null, 'no OpenPGP key of the sender is known that made this signature')
}

const verdict = (
  state: SignatureVerdict['state'],
  key: SignatureKey | null,
  because: string,
): SignatureVerdict => ({
  state,
  kind: 'pgp',
  by: key?.address ?? '',
  fingerprint: key?.fingerprint ?? '',
  because,
})
