// How the catalogue offers a form: its icon, its name and a line about it, each following from the form unless chosen.
import { useLingui } from '@lingui/react'
import type { Form, FormTile } from '../../../rules/intake/form.ts'
import { tileOf } from '../../../rules/intake/words.ts'
import { catalogueIcon, type TileIcon, tileIcons } from '../../../rules/portal/icon.ts'
import { Select, TextField } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import { tileLooks } from './icons.tsx'

interface Props {
  name: string
  body: Form
  set: (part: Partial<Form>) => void
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
}

const picture = (icon: TileIcon) => {
  const { Icon } = tileLooks[icon]
  return <Icon size={16} aria-hidden="true" className="shrink-0" />
}

export const TileFields = ({ name, body, set, faults, isLocked }: Props) => {
  const { _ } = useLingui()
  const { tile = {} } = body
  const usual = tileOf({ name, body: { ...body, tile: {} } })
  const shown = tileOf({ name, body })
  const { Icon } = tileLooks[shown.icon]
  const change = (part: { [K in keyof FormTile]?: FormTile[K] | '' }) =>
    set({
      tile: Object.fromEntries(Object.entries({ ...tile, ...part }).filter(([, value]) => value)) as FormTile,
    })
  return (
    <Section
      title={_('In the catalogue')}
      text={_('The tile by which requesters find it. What you leave empty follows from the form.')}
    >
      <div className="flex max-w-[340px] items-start gap-3 rounded-3 border border-line bg-canvas p-4">
        <Icon size={22} aria-hidden="true" className="shrink-0 text-accent" />
        <p className="min-w-0">
          <b className="block font-[620] wrap-anywhere">{shown.name || _('Without a name')}</b>
          <span className="text-muted wrap-anywhere">{shown.about}</span>
        </p>
      </div>
      <Select
        label={_('Icon')}
        options={[
          {
            id: '',
            name: _('By its words: {icon}', {
              icon: _(tileLooks[catalogueIcon(name, body.description)].name),
            }),
            icon: picture(usual.icon),
          },
          ...tileIcons.map((icon) => ({ id: icon, name: _(tileLooks[icon].name), icon: picture(icon) })),
        ]}
        value={tile.icon ?? ''}
        onChange={(icon) => change({ icon })}
        isDisabled={isLocked}
        className="w-full sm:max-w-72"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={_('Name of the tile')}
          placeholder={usual.name}
          value={tile.name ?? ''}
          onChange={(next) => change({ name: next })}
          error={faults['tile.name']}
          isDisabled={isLocked}
          maxLength={200}
        />
        <TextField
          label={_('A line about it')}
          placeholder={usual.about}
          value={tile.about ?? ''}
          onChange={(about) => change({ about })}
          error={faults['tile.about']}
          isDisabled={isLocked}
          maxLength={200}
        />
      </div>
    </Section>
  )
}
