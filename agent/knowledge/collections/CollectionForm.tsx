// A collection: its names and descriptions by language, where it lies, its icon, who sees it; an empty one can go.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Collection } from '../../../contract/knowledge.ts'
import { everyone } from '../../../rules/knowledge/audience.ts'
import { api } from '../../data/api.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, Dialog, DialogActions, Select, useFaults } from '../../ui/index.ts'
import { withinOf } from '../library/tree.ts'
import { CollectionField } from '../parts/CollectionField.tsx'
import { AudienceField } from '../properties/AudienceField.tsx'
import { collectionsKey } from '../queries.ts'
import { namedIn } from '../words.ts'
import { iconNames } from './icons.ts'
import { NamesField } from './NamesField.tsx'

interface Props {
  collection: Collection | null
  all: readonly Collection[]
  onClose: () => void
}

export const CollectionForm = ({ collection, all, onClose }: Props) => {
  const { _, i18n } = useLingui()
  const [names, setNames] = useState<Record<string, string>>(collection?.names ?? { [i18n.locale]: '' })
  const [descriptions, setDescriptions] = useState<Record<string, string>>(collection?.descriptions ?? {})
  const [parentId, setParentId] = useState(collection?.parentId ?? null)
  const [icon, setIcon] = useState(collection?.icon || 'book-open')
  const [audience, setAudience] = useState(
    collection?.audience ?? { ...everyone, organisationIds: [], roles: [], brandIds: [] },
  )
  const body = { names: filled(names), descriptions: filled(descriptions), parentId, icon, audience }
  const save = useAct({
    run: () =>
      collection
        ? api.knowledge.changeCollection(
            { params: { id: collection.id }, body },
            { ifMatch: collection.version },
          )
        : api.knowledge.createCollection({
            body: { ...body, position: all.filter((one) => one.parentId === parentId).length },
          }),
    refresh: [collectionsKey],
    said: (_none, kept) => _('{name} is saved.', { name: namedIn(kept.names, i18n.locale) }),
    inForm: true,
    onDone: onClose,
  })
  const remove = useAct({
    run: () => api.knowledge.removeCollection({ params: { id: collection?.id ?? '' } }),
    refresh: [collectionsKey],
    said: () => _('The collection is gone.'),
    onDone: onClose,
  })
  const faults = useFaults(save.error)
  const isEmpty = collection?.articles === 0 && !all.some((one) => one.parentId === collection.id)
  return (
    <Dialog
      title={collection ? namedIn(collection.names, i18n.locale) : _('New collection')}
      isOpen
      onClose={onClose}
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(undefined)
        }}
      >
        <NamesField
          names={names}
          descriptions={descriptions}
          error={faults.names}
          onNames={setNames}
          onDescriptions={setDescriptions}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <CollectionField
            label={_('Lies in')}
            none={_('At the top')}
            value={parentId}
            onChange={setParentId}
            {...(collection && { without: withinOf(all, collection.id) })}
          />
          <Select
            label={_('Icon')}
            options={Object.entries(iconNames).map(([id, { name, Icon }]) => ({
              id,
              name: _(name),
              icon: <Icon size={16} aria-hidden="true" />,
            }))}
            value={icon in iconNames ? icon : 'book-open'}
            onChange={setIcon}
          />
        </div>
        <AudienceField audience={audience} onChange={setAudience} />
        <FormError error={save.error} fields={['names']} />
        <DialogActions>
          {isEmpty && (
            <Button
              look="danger"
              size="roomy"
              className="mr-auto"
              isPending={remove.isPending}
              onPress={() => remove.mutate(undefined)}
            >
              {_('Remove the collection')}
            </Button>
          )}
          <Button look="plain" size="roomy" onPress={onClose}>
            {_('Cancel')}
          </Button>
          <Button
            type="submit"
            look="primary"
            size="roomy"
            isPending={save.isPending}
            isDisabled={Object.keys(filled(names)).length === 0}
          >
            {_('Save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** Languages without words are not kept. */
const filled = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([language, text]) => (text.trim() ? [[language, text.trim()]] : [])),
  )
