// S/MIME signatures (RFC 8551): beside the content, or around it. The signer's certificate must be one entered here.
import { createHash, X509Certificate } from 'node:crypto'
import { type Certificate, ContentInfo, SignedData } from 'pkijs'
import type { SignatureKey, SignatureVerdict, Signed } from './verify.ts'

const signedDataType = '1.2.840.113549.1.7.2'

export const verifySmime = async (
  { content, signature }: Signed,
  keys: readonly SignatureKey[],
  at: Temporal.Instant,
): Promise<SignatureVerdict> => {
  const signed = read(signature)
  if (!signed) return verdict('invalid', null, 'its signature cannot be read')
  const around = signed.encapContentInfo.eContent !== undefined
  const data = around ? {} : { data: exact(content) }
  const seen: (SignatureVerdict | null)[] = []
  for (const [signer] of signed.signerInfos.entries()) {
    const checked = await signed
      .verify({ signer, checkChain: false, extendedMode: true, ...data })
      .catch((error: unknown) => error as { signatureVerified?: boolean | null; signerCertificate?: null })
    const holds = checked?.signatureVerified === true
    const certificate = (checked?.signerCertificate ?? null) as Certificate | null
    const fingerprint = certificate ? fingerprintOf(certificate) : ''
    const key = keys.find((one) => one.fingerprint.toUpperCase() === fingerprint)
    if (!holds) seen.push(verdict('invalid', key ?? null, 'its signature is not right for what it says'))
    else if (key)
      seen.push(
        wasValid(key, at)
          ? verdict('valid', key, `signed with the certificate of ${key.address}`)
          : verdict('invalid', key, `the certificate of ${key.address} was not valid when it came`),
      )
  }
  return (
    seen.find((one) => one?.state === 'valid') ??
    seen[0] ??
    verdict('unknown_key', null, 'its certificate is not one that is known for the sender')
  )
}

/** The content inside a signature that is around it; null when it is beside it or unreadable. */
export const contentOf = (signature: Uint8Array): Uint8Array | null => {
  const inside = read(signature)?.encapContentInfo.eContent
  return inside ? new Uint8Array(inside.getValue()) : null
}

const read = (signature: Uint8Array): SignedData | null => {
  try {
    const info = ContentInfo.fromBER(exact(signature))
    return info.contentType === signedDataType ? new SignedData({ schema: info.content }) : null
  } catch {
    // Not in the form of a signature at all.
    return null
  }
}

/** A buffer of its own: what is handed over must not be a window on the whole mail. */
const exact = (bytes: Uint8Array): ArrayBuffer => {
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return copy
}

const fingerprintOf = (certificate: Certificate): string =>
  createHash('sha256')
    .update(Buffer.from(certificate.toSchema(true).toBER(false)))
    .digest('hex')
    .toUpperCase()

const wasValid = (key: SignatureKey, at: Temporal.Instant): boolean => {
  const { validFromDate, validToDate } = new X509Certificate(key.data)
  return at.epochMilliseconds >= validFromDate.getTime() && at.epochMilliseconds <= validToDate.getTime()
}

const verdict = (
  state: SignatureVerdict['state'],
  key: SignatureKey | null,
  because: string,
): SignatureVerdict => ({
  state,
  kind: 'smime',
  by: key?.address ?? '',
  fingerprint: key?.fingerprint ?? '',
  because,
})
