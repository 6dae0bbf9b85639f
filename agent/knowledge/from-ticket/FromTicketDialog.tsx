// An article from a ticket: what was taken out is shown, and somebody says of each mark whether it stays out.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ArticleKind } from '../../../rules/knowledge/words.ts'
import { articleKinds } from '../../../rules/knowledge/words.ts'
import { api } from '../../data/api.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { goToPath } from '../../shell/go.ts'
import { Banner, Button, Checkbox, Dialog, DialogActions, Select } from '../../ui/index.ts'
import { CollectionField } from '../parts/CollectionField.tsx'
import { LanguageField } from '../parts/LanguageField.tsx'
import { articlesKey, collectionsKey, proposalQuery } from '../queries.ts'
import { kindNames } from '../words.ts'
import { MarkedText } from './MarkedText.tsx'
import { stretchesOf, type TakenOut, textOf } from './marks.ts'
import { closeFromTicket } from './open.ts'

const FromTicketDialog = ({ number }: { number: number }) => {
  const { _, i18n } = useLingui()
  const [language, setLanguage] = useState(i18n.locale)
  const proposal = useQuery(proposalQuery(number, language))
  return (
    <Dialog
      title={_('Article from ticket #{number}', { number })}
      isOpen
      onClose={closeFromTicket}
      width="wide"
    >
      <LanguageField label={_('Language')} value={language} onChange={setLanguage} />
      <Loaded query={proposal} rows={4}>
        {(known) => <Review key={language} number={number} language={language} proposal={known} />}
      </Loaded>
    </Dialog>
  )
}
export default FromTicketDialog

interface ReviewProps {
  number: number
  language: string
  proposal: { title: string; body: string; marks: readonly TakenOut[] }
}

const Review = ({ number, language, proposal }: ReviewProps) => {
  const { _ } = useLingui()
  const { title, body, marks } = proposal
  const [putBack, setPutBack] = useState<ReadonlySet<number>>(new Set())
  const [kind, setKind] = useState<ArticleKind>('known_error')
  const [collectionId, setCollectionId] = useState<string | null>(null)
  const [isRead, setRead] = useState(false)
  const cut = (where: 'title' | 'body') =>
    stretchesOf(where === 'title' ? title : body, marks, where, putBack)
  const toggle = (mark: number) => {
    const next = new Set(putBack)
    if (!next.delete(mark)) next.add(mark)
    setPutBack(next)
  }
  const create = useAct({
    run: () =>
      api.knowledge.createArticle({
        body: {
          title: textOf(cut('title')).slice(0, 200),
          body: textOf(cut('body')),
          kind,
          language,
          collectionId,
          ticketNumber: number,
        },
      }),
    refresh: [articlesKey, collectionsKey],
    inForm: true,
    onDone: ({ number: made }) => {
      closeFromTicket()
      goToPath(`/desk/knowledge/${made}?tab=write`)
    },
  })
  return (
    <form
      noValidate
      className="flex flex-col gap-4 pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        create.mutate(undefined)
      }}
    >
      <Banner
        tone={marks.length > 0 ? 'warn' : 'info'}
        title={_(
          '{n, plural, =0 {Nothing personal was found} one {# personal detail was taken out} other {# personal details were taken out}}',
          { n: marks.length },
        )}
      >
        {_('Read it through: only you can see what a program overlooks. Press a mark to put its words back.')}
      </Banner>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={_('Text of the article')}
        className="max-h-[30vh] overflow-auto ring-focus rounded-2 border border-line px-4 py-3"
      >
        <p className="pb-2 text-h3 font-[620]">
          <MarkedText stretches={cut('title')} marks={marks} putBack={putBack} onToggle={toggle} />
        </p>
        <div className="leading-6 break-words whitespace-pre-wrap">
          <MarkedText stretches={cut('body')} marks={marks} putBack={putBack} onToggle={toggle} />
        </div>
      </section>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={_('Kind')}
          options={articleKinds.map((id) => ({ id, name: _(kindNames[id]) }))}
          value={kind}
          onChange={setKind}
        />
        <CollectionField value={collectionId} onChange={setCollectionId} />
      </div>
      <Checkbox isSelected={isRead} onChange={setRead}>
        {_('I read it, and nothing in it tells of a person')}
      </Checkbox>
      <FormError error={create.error} fields={[]} />
      <DialogActions>
        <Button look="plain" size="roomy" onPress={closeFromTicket}>
          {_('Cancel')}
        </Button>
        <Button type="submit" look="primary" size="roomy" isPending={create.isPending} isDisabled={!isRead}>
          {_('Make a draft')}
        </Button>
      </DialogActions>
    </form>
  )
}
