// Shapes that brands, pages and notices share.
import { z } from 'zod'

export const Language = z.enum(['en', 'de', 'ar'])

/** One text of each kind a language. */
export const inLanguages = <T extends z.ZodType>(one: T) => z.partialRecord(Language, one)

export const Colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #1d5fd1')
  .transform((s) => s.toLowerCase())

const line = (max: number) => z.string().trim().max(max).default('')
export const BrandTexts = z.strictObject({
  headline: line(120),
  lead: line(300),
  phone: line(40).refine((s) => s === '' || /\d/.test(s), 'must be a telephone number'),
  place: line(300),
  hours: line(200),
  foot: line(300),
})

export const Look = z.object({
  colour: Colour,
  /** On the colour; put right when it could not be read. */
  ink: Colour,
  mast: z.enum(['filled', 'plain']),
  /** Radius of corners in px. */
  corners: z.number().int().min(0).max(24),
})

export const Host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(
    /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/,
    'must be a host name such as help.example.org',
  )

/** An address of ours, or one on the web; '' for none. */
export const Link = z
  .string()
  .trim()
  .max(500)
  .refine(
    (s) => s === '' || /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(s) || /^https?:\/\/[^\s<>"'\\]+$/.test(s),
    'must begin with https:// or /',
  )
