// Whether a signed mail is signed by its sender, as far as the keys known here can tell.
//
// Policy. A signature counts only with a key that an administrator entered for the sender's own address: a certificate
// or key that came with the mail proves nothing about who sent it. What was signed must be the whole mail that is
// shown, or the mail is not shown as signed. A wrong signature is worse than none and is said so.
import { normaliseAddress } from '../../../../rules/email/addresses.ts'
import { addressesOf } from '../parse/addresses.ts'
import { headersOf } from '../parse/headers.ts'
import { type Part, readParts } from '../parse/mime/parts.ts'
import { budgets } from '../parse/parsed.ts'
import { prepare } from '../parse/prepare.ts'

export interface SignatureKey {
  kind: 'pgp' | 'smime'
  address: string
  /** Armoured OpenPGP public key, or certificate in PEM. */
  data: string
  /** Hexadecimal, upper case, without separators. */
  fingerprint: string
}

export interface SignatureVerdict {
  state: 'valid' | 'invalid' | 'unknown_key' | 'unsigned'
  kind: 'pgp' | 'smime' | null
  /** Whose key it is; '' when none is known. */
  by: string
  /** Of the key that decided; '' without. */
  fingerprint: string
  because: string
}

/** What is signed and with what, found in the mail. */
export interface Signed {
  content: Uint8Array
  signature: Uint8Array
}

const unsigned = (because: string): SignatureVerdict => ({
  state: 'unsigned',
  kind: null,
  by: '',
  fingerprint: '',
  because,
})

/** `at`: when the mail came; keys must have been valid then. Never throws. */
export const verifySignature = async (
  raw: Uint8Array,
  keys: readonly SignatureKey[],
  at: Temporal.Instant,
): Promise<SignatureVerdict> => {
  try {
    const root = readParts(prepare(raw).bytes, {
      depth: budgets.depth,
      parts: budgets.parts,
      headerBytes: budgets.allHeaderBytes,
    })
    const from = addressesOf(headersOf(root).raw('from'))[0]?.address ?? ''
    const own = keys.filter((key) => normaliseAddress(key.address) === from)
    return await judge(root, own, at)
  } catch (error) {
    return unsigned(
      `it cannot be read: ${error instanceof Error ? error.message : String(error)}`.slice(0, 200),
    )
  }
}

const judge = async (
  root: Part,
  keys: readonly SignatureKey[],
  at: Temporal.Instant,
): Promise<SignatureVerdict> => {
  const pgp = keys.filter((key) => key.kind === 'pgp')
  const smime = keys.filter((key) => key.kind === 'smime')
  const [signedPart, signaturePart] = root.children
  if (root.type === 'multipart/signed' && signedPart && signaturePart) {
    const signed = { content: withCrlf(signedPart.raw), signature: signaturePart.content }
    const protocol = `${root.params.get('protocol') ?? ''} ${signaturePart.type}`
    return /pgp-signature/i.test(protocol)
      ? (await import('./pgp.ts')).verifyPgp(signed, pgp, at)
      : (await import('./smime.ts')).verifySmime(signed, smime, at)
  }
  if (/^application\/(?:x-)?pkcs7-mime$/.test(root.type)) {
    if (/enveloped|encrypted/i.test(root.params.get('smime-type') ?? ''))
      return unsigned('it is encrypted, so nobody here can see whether it is signed')
    const { verifySmime } = await import('./smime.ts')
    return verifySmime({ content: new Uint8Array(), signature: root.content }, smime, at)
  }
  if (root.type === 'text/plain') {
    const text = new TextDecoder().decode(root.content)
    if (/^\s*-----BEGIN PGP SIGNED MESSAGE-----/.test(text))
      return (await import('./pgp.ts')).verifyClearText(text, pgp, at)
  }
  return unsigned('it carries no signature over the whole of it')
}

/** RFC 1847 §2.1: line ends are CRLF for signing, however they were stored. */
const withCrlf = (bytes: Uint8Array): Uint8Array => {
  const text = Buffer.from(bytes).toString('latin1')
  return Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1')
}
