// The form of an item: its name, then what its kind asks for.
import { useLingui } from '@lingui/react'
import type { LawItem } from '../../../contract/law.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { Section } from '../../settings/parts/Page.tsx'
import { TextField } from '../../ui/index.ts'
import type { Face } from '../face.ts'
import type { ItemWork } from './use-work.ts'

interface Props {
  face: Face
  item: LawItem | null
  own: ItemWork
  isLocked: boolean
}

export const FormTab = ({ face, item, own, isLocked }: Props) => {
  const { _ } = useLingui()
  const { work, faults } = own
  return (
    <div className="max-w-[960px]">
      <Section title={_(face.one)} text={_(face.about)}>
        <TextField
          label={_('Name')}
          value={work.name}
          onChange={own.setName}
          error={faults.name}
          isDisabled={isLocked}
          maxLength={200}
          autoFocus={item === null}
          className="w-full sm:max-w-96"
        />
      </Section>
      <face.Editor
        key={item?.draft?.at ?? item?.version ?? 'new'}
        body={work.body as never}
        set={own.set as never}
        faults={faults}
        isLocked={isLocked}
        onReady={own.onReady}
        item={item}
        name={work.name}
      />
      <FormError error={own.save.error} fields={[]} />
    </div>
  )
}
