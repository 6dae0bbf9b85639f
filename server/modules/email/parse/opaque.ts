// A mail wrapped in its S/MIME signature (smime.p7m): what is inside is the mail, for everybody to read.
import { type Part, readParts } from './mime/parts.ts'
import { budgets } from './parsed.ts'

/** The part inside; the same part when nothing is wrapped, or it is encrypted, or cannot be read. */
export const unwrapped = async (part: Part): Promise<Part> => {
  if (!/^application\/(?:x-)?pkcs7-mime$/.test(part.type)) return part
  if (/enveloped|encrypted/i.test(part.params.get('smime-type') ?? '')) return part
  // Loaded only when needed: few mails are.
  const { contentOf } = await import('../signature/smime.ts')
  const content = contentOf(part.content)
  if (!content) return part
  return readParts(content, {
    depth: budgets.depth,
    parts: budgets.parts,
    headerBytes: budgets.allHeaderBytes,
  })
}
