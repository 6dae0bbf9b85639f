// How articles are found and suggested: words that mean the same, and suggestions by mail.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Equal, Plus } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Button, EmptyState, Switch } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { useAct } from '../parts/useAct.ts'
import { answerSettingsKey, answerSettingsQuery, synonymsQuery } from './queries.ts'
import { SynonymForm } from './SynonymForm.tsx'
import { SynonymRow } from './SynonymRow.tsx'

export const Answers = () => {
  const { _ } = useLingui()
  const mayChange = useMay('article.publish')
  const settings = useQuery(answerSettingsQuery)
  const synonyms = useQuery(synonymsQuery)
  const [isAdding, setAdding] = useState(false)
  const isEmpty = synonyms.data?.items.length === 0
  const add = mayChange && !isAdding && (
    <Button look="primary" onPress={() => setAdding(true)} icon={<Plus size={14} aria-hidden="true" />}>
      {_('Add synonyms')}
    </Button>
  )
  return (
    <Page title={_('Answers')} action={!isEmpty && add}>
      <Loaded query={settings}>
        {({ inAcknowledgement }) => <ByMail isOn={inAcknowledgement} mayChange={mayChange} />}
      </Loaded>
      <h2 className="pt-6 font-[550]">{_('Synonyms')}</h2>
      <p className="max-w-[62ch] pt-1 text-muted">
        {_('Whoever searches articles by one of these words also finds the others.')}
      </p>
      {isAdding && <SynonymForm onClose={() => setAdding(false)} />}
      <Loaded query={synonyms}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="max-w-2xl pt-3">
              {items.map((synonym) => (
                <SynonymRow key={synonym.id} synonym={synonym} mayChange={mayChange} />
              ))}
            </ul>
          ) : (
            !isAdding && (
              <EmptyState
                title={_('No synonyms yet')}
                icon={<Equal size={24} aria-hidden="true" />}
                action={add}
              >
                {_('Such as laptop and notebook, or the name people give to a system.')}
              </EmptyState>
            )
          )
        }
      </Loaded>
    </Page>
  )
}

const ByMail = ({ isOn, mayChange }: { isOn: boolean; mayChange: boolean }) => {
  const { _ } = useLingui()
  const change = useAct({
    run: (inAcknowledgement: boolean) => api.answers.changeSettings({ body: { inAcknowledgement } }),
    refresh: [answerSettingsKey],
    said: (_input, out) =>
      out.inAcknowledgement ? _('Articles are suggested by mail.') : _('Mails suggest no articles.'),
  })
  return (
    <Switch
      className="max-w-2xl pt-5"
      isSelected={isOn}
      isDisabled={!mayChange || change.isPending}
      onChange={(next) => change.mutate(next)}
      description={_(
        'Up to three public articles that may help, in the mail that says that a request has arrived.',
      )}
    >
      {_('Suggest articles by mail')}
    </Switch>
  )
}
