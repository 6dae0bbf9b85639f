// Who really sent a mail: what SPF, DKIM, DMARC and ARC say of its sender.
import { z } from 'zod'

/** `verified`: the address in From is proven. `failed`: its owner disowns the mail. `unverified`: nobody vouches. */
export const verdicts = ['verified', 'unverified', 'failed', 'unknown'] as const

export const Verdict = z.object({
  result: z.enum(verdicts),
  /** RFC 8601 words: pass, fail, softfail, neutral, none, temperror, permerror. */
  spf: z.string().nullable(),
  dkim: z.string().nullable(),
  dmarc: z.string().nullable(),
  arc: z.string().nullable(),
  /** `checked`: by this desk; `mail_server`: read from the trusted server's Authentication-Results. */
  source: z.enum(['checked', 'mail_server', 'none']),
  because: z.string(),
})
export type Verdict = z.infer<typeof Verdict>
