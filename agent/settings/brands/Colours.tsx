// One colour, what is written on it, and what follows from both in light and dark.
import { useLingui } from '@lingui/react'
import { contrast, isColour } from '../../../rules/brand/contrast.ts'
import { correctLook } from '../../../rules/brand/look.ts'
import { Choice, TextField } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import type { Part } from './BrandForm.tsx'
import { isCorrected } from './form.ts'
import { LookPreview } from './LookPreview.tsx'

export const Colours = ({ draft, set, isLocked }: Part) => {
  const { _, i18n } = useLingui()
  const { look } = draft
  const change = (part: Partial<typeof look>) => set({ look: { ...look, ...part } })
  const shown = correctLook(look)
  const figure = i18n.number(contrast(shown.ink, shown.colour), { maximumFractionDigits: 1 })
  return (
    <Section
      title={_('Colours')}
      text={_('Links, tints and lines follow from the colour, and are moved until everything can be read.')}
    >
      <div className="flex flex-wrap items-start gap-4">
        <Colour
          label={_('Colour')}
          pick={_('Choose the colour')}
          value={look.colour}
          onChange={(colour) => change({ colour })}
          isDisabled={isLocked}
        />
        <Colour
          label={_('Writing on it')}
          pick={_('Choose the colour of the writing')}
          value={look.ink}
          onChange={(ink) => change({ ink })}
          isDisabled={isLocked}
        />
        <TextField
          label={_('Corners, in px')}
          type="number"
          value={String(look.corners)}
          onChange={(corners) => change({ corners: Math.min(24, Math.max(0, Number(corners) || 0)) })}
          isDisabled={isLocked}
          className="w-28"
        />
      </div>
      <Choice
        label={_('Head of the page')}
        value={look.mast}
        onChange={(mast) => change({ mast })}
        isDisabled={isLocked}
        options={[
          { id: 'filled', name: _('Filled with the colour') },
          { id: 'plain', name: _('Plain') },
        ]}
      />
      <p role="status" className="text-muted">
        {isCorrected(look)
          ? _(
              'That writing could not be read on the colour. It becomes {ink}, with a contrast of {figure} to 1.',
              {
                ink: shown.ink,
                figure,
              },
            )
          : _('Contrast of the writing: {figure} to 1. At least 4.5 is needed.', { figure })}
      </p>
      <LookPreview look={shown} name={draft.name} texts={draft.texts.en} />
    </Section>
  )
}

interface ColourProps {
  label: string
  pick: string
  value: string
  onChange: (value: string) => void
  isDisabled: boolean
}

const Colour = ({ label, pick, value, onChange, isDisabled }: ColourProps) => {
  const { _ } = useLingui()
  const isGood = isColour(value.toLowerCase())
  return (
    <div className="flex items-start gap-2">
      <TextField
        label={label}
        mono
        maxLength={7}
        value={value}
        onChange={(text) => onChange(text.toLowerCase())}
        error={isGood ? undefined : _('Six digits, such as #1d5fd1')}
        isDisabled={isDisabled}
        className="w-36"
      />
      <input
        type="color"
        aria-label={pick}
        disabled={isDisabled}
        value={isGood ? value : '#1d5fd1'}
        onChange={(event) => onChange(event.target.value)}
        className="h-8 w-11 shrink-0 self-start rounded-2 border border-control bg-surface p-1 ring-focus mt-6 pointer-coarse:h-11"
      />
    </div>
  )
}
