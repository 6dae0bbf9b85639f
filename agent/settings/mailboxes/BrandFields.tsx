// The brand at the head of every mail: a name, a colour that can be read, a page it leads to.
import { useLingui } from '@lingui/react'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { TextField } from '../../ui/index.ts'
import { contrastWithWhite, isReadable } from './contrast.ts'
import type { PartProps } from './form.ts'

export const BrandFields = ({ fields, faults, isLocked, set }: PartProps) => {
  const { _ } = useLingui()
  const common = { isDisabled: isLocked, className: 'sm:max-w-96' }
  return (
    <>
      <TextField
        {...common}
        label={_('Brand name')}
        description={_('At the head of its mails. Left empty: the workspace’s name.')}
        value={fields.brandName}
        onChange={(brandName) => set({ brandName })}
        error={faults['brand.name']}
      />
      <div className="flex items-end gap-2 sm:max-w-96">
        <TextField
          isDisabled={isLocked}
          className="w-32"
          label={_('Brand colour')}
          placeholder="#1d5fd1"
          mono
          value={fields.brandColour}
          onChange={(brandColour) => set({ brandColour })}
        />
        <input
          type="color"
          aria-label={_('Choose the brand colour')}
          disabled={isLocked}
          value={contrastWithWhite(fields.brandColour) === null ? '#1d5fd1' : fields.brandColour}
          onChange={(event) => set({ brandColour: event.target.value })}
          className="h-8 w-11 shrink-0 rounded-2 border border-control bg-surface p-1 ring-focus pointer-coarse:h-11"
        />
        <Contrast colour={fields.brandColour} />
      </div>
      {faults['brand.colour'] && (
        <p role="alert" className="-mt-3 text-sm font-medium text-breach">
          {faults['brand.colour']}
        </p>
      )}
      <TextField
        {...common}
        label={_('Where the brand leads')}
        type="url"
        placeholder="https://www.meridian.example"
        value={fields.brandUrl}
        onChange={(brandUrl) => set({ brandUrl })}
        error={faults['brand.url']}
      />
    </>
  )
}

const Contrast = ({ colour }: { colour: string }) => {
  const { _, i18n } = useLingui()
  const contrast = contrastWithWhite(colour)
  if (contrast === null) return null
  const isFine = isReadable(contrast)
  const Icon = isFine ? CircleCheck : TriangleAlert
  const ratio = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 1 }).format(contrast)
  return (
    <p
      role="status"
      className={`flex min-h-8 items-center gap-1.5 text-sm leading-4 ${isFine ? 'text-muted' : 'font-medium text-warn'}`}
    >
      <Icon size={14} aria-hidden="true" className={`shrink-0 ${isFine ? 'text-ok' : ''}`} />
      {isFine ? _('{ratio} : 1, easy to read', { ratio }) : _('{ratio} : 1, hard to read', { ratio })}
    </p>
  )
}
