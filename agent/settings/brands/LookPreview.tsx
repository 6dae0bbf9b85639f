// A page in small, in the colours as they will be kept: light and dark side by side.
import { useLingui } from '@lingui/react'
import { type BrandLook, grounds, paletteOf } from '../../../rules/brand/look.ts'
import type { BrandTexts } from '../../../rules/brand/texts.ts'

interface Props {
  look: BrandLook
  name: string
  texts: BrandTexts
}

export const LookPreview = (props: Props) => (
  <div className="grid gap-3 sm:grid-cols-2">
    <Small {...props} mode="light" />
    <Small {...props} mode="dark" />
  </div>
)

const inks = { light: { text: '#1b1f27', muted: '#5b6472' }, dark: { text: '#e7eaf0', muted: '#a3acba' } }

const Small = ({ look, name, texts, mode }: Props & { mode: 'light' | 'dark' }) => {
  const { _ } = useLingui()
  const palette = paletteOf(look, mode)
  const { surface } = grounds[mode]
  const { text, muted } = inks[mode]
  const mast =
    look.mast === 'filled'
      ? { background: look.colour, color: look.ink }
      : { background: surface, color: text }
  return (
    <figure
      aria-label={mode === 'light' ? _('Preview, light') : _('Preview, dark')}
      className="overflow-hidden rounded-3 border border-line-strong"
      style={{ background: surface, color: text }}
    >
      <div
        className="truncate border-b px-4 py-3 font-semibold"
        style={{ ...mast, borderColor: palette.tintLine }}
      >
        {name || _('Name')}
      </div>
      <div className="border-b px-4 py-4" style={{ background: palette.tint, borderColor: palette.tintLine }}>
        <p className="text-h3 font-semibold">{texts.headline || _('How can we help?')}</p>
        <p className="mt-1" style={{ color: muted }}>
          {texts.lead || _('Search, or write to us.')}
        </p>
        <span
          className="mt-3 inline-block px-3 py-1.5 font-semibold"
          style={{ background: look.colour, color: look.ink, borderRadius: look.corners }}
        >
          {_('Send request')}
        </span>
      </div>
      <p className="px-4 py-3">
        <span className="underline" style={{ color: palette.link }}>
          {_('Reset your password')}
        </span>
        <span
          className="ml-3 inline-block border-l-4 pl-2"
          style={{ borderColor: palette.rail, color: muted }}
        >
          {_('Someone is on it')}
        </span>
      </p>
    </figure>
  )
}
