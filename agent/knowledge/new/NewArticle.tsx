// Begins an article: its title, kind and language; the kind brings its template.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type ArticleKind, articleKinds } from '../../../rules/knowledge/words.ts'
import { api } from '../../data/api.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, Checkbox, Dialog, DialogActions, Select, TextField, useFaults } from '../../ui/index.ts'
import { CollectionField } from '../parts/CollectionField.tsx'
import { LanguageField } from '../parts/LanguageField.tsx'
import { articlesKey, collectionsKey, templatesQuery } from '../queries.ts'
import { kindNames } from '../words.ts'

interface Props {
  collectionId: string | null
  /** What it may be called. */
  title?: string
  onClose: () => void
}

export const NewArticle = ({ collectionId: first, title: named = '', onClose }: Props) => {
  const { _, i18n } = useLingui()
  const navigate = useNavigate()
  const [title, setTitle] = useState(named)
  const [kind, setKind] = useState<ArticleKind>('how_to')
  const [language, setLanguage] = useState(i18n.locale)
  const [collectionId, setCollectionId] = useState(first)
  const [hasTemplate, setHasTemplate] = useState(true)
  const template = useQuery(templatesQuery(language)).data?.items.find((one) => one.kind === kind)
  const create = useAct({
    run: () =>
      api.knowledge.createArticle({
        body: {
          title: title.trim(),
          kind,
          language,
          collectionId,
          body: hasTemplate ? (template?.body ?? '') : '',
        },
      }),
    refresh: [articlesKey, collectionsKey],
    inForm: true,
    onDone: ({ number }) =>
      void navigate({
        to: '/knowledge/$number',
        params: { number } as never,
        search: { tab: 'write' } as never,
      }),
  })
  const faults = useFaults(create.error)
  return (
    <Dialog title={_('New article')} isOpen onClose={onClose}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate(undefined)
        }}
      >
        <TextField
          label={_('Title of the article')}
          description={_('As somebody would ask: “Connect to the VPN”, “The printer prints blank pages”.')}
          value={title}
          onChange={setTitle}
          error={faults.title}
          maxLength={200}
          autoFocus
        />
        <Select
          label={_('Kind')}
          options={articleKinds.map((id) => ({ id, name: _(kindNames[id]) }))}
          value={kind}
          onChange={setKind}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <LanguageField label={_('Language')} value={language} onChange={setLanguage} />
          <CollectionField value={collectionId} onChange={setCollectionId} />
        </div>
        {template && (
          <Checkbox isSelected={hasTemplate} onChange={setHasTemplate} description={template.description}>
            {_('Begin with the template')}
          </Checkbox>
        )}
        <FormError error={create.error} fields={['title']} />
        <DialogActions>
          <Button look="plain" size="roomy" onPress={onClose}>
            {_('Cancel')}
          </Button>
          <Button
            type="submit"
            look="primary"
            size="roomy"
            isPending={create.isPending}
            isDisabled={title.trim() === ''}
          >
            {_('Begin writing')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
