// Publishing a language: what changes, a word why, who will see it.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Article, Edition } from '../../../contract/knowledge.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, Checkbox, Choice, Dialog, DialogActions, TextField } from '../../ui/index.ts'
import { EditionDiff } from '../parts/EditionDiff.tsx'
import { articlesKey, collectionsKey, editionQuery } from '../queries.ts'
import { languageName } from '../words.ts'

interface Props {
  article: Article
  edition: Edition
  onClose: () => void
  onDone: () => void
}

export const PublishDialog = ({ article, edition, onClose, onDone }: Props) => {
  const { _, i18n } = useLingui()
  const [note, setNote] = useState('')
  const [isMinor, setMinor] = useState(false)
  const [state, setState] = useState<'public' | 'internal'>(
    article.state === 'internal' ? 'internal' : 'public',
  )
  const { number, language } = edition
  const hasTranslations =
    language === article.mainLanguage && article.editions.length > 1 && edition.published
  const publish = useAct({
    run: () =>
      api.knowledge.publish({
        params: { number, language },
        body: { note: note.trim(), isMinor, state, draftVersion: edition.draftVersion },
      }),
    refresh: [articlesKey, collectionsKey],
    said: (_none, { published }) => _('Published as version {n}.', { n: published?.version ?? 1 }),
    inForm: true,
    onDone: (kept) => {
      client.setQueryData(editionQuery(number, language).queryKey, kept)
      onDone()
    },
  })
  return (
    <Dialog
      title={_('Publish in {language}', { language: languageName(language, i18n.locale) })}
      isOpen
      onClose={onClose}
      width="wide"
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          publish.mutate(undefined)
        }}
      >
        {edition.review.state === 'asked' && edition.review.note && (
          <p className="text-muted">
            {edition.review.by?.name}: {edition.review.note}
          </p>
        )}
        {edition.published && (
          <section
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            aria-label={_('What changed')}
            className="max-h-64 overflow-auto rounded-2 ring-focus"
          >
            <EditionDiff number={number} language={language} stamp={String(edition.draftVersion)} />
          </section>
        )}
        <Choice
          label={_('Seen by')}
          options={[
            { id: 'public', name: _('Whom its audience names') },
            { id: 'internal', name: _('Only the team') },
          ]}
          value={state}
          onChange={setState}
        />
        <TextField
          label={_('Why')}
          description={_('Stands with the version, for whoever asks later.')}
          value={note}
          onChange={setNote}
          maxLength={2000}
          autoFocus
        />
        {hasTranslations && (
          <Checkbox
            isSelected={isMinor}
            onChange={setMinor}
            description={_('A typo or a comma: the other languages stay right.')}
          >
            {_('Small change')}
          </Checkbox>
        )}
        <FormError error={publish.error} fields={[]} />
        <DialogActions>
          <Button look="plain" size="roomy" onPress={onClose}>
            {_('Cancel')}
          </Button>
          <Button type="submit" look="primary" size="roomy" isPending={publish.isPending}>
            {_('Publish')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
