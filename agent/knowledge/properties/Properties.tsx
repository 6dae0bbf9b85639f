// What an article is besides its words: where it lies, who sees it, whose it is, when somebody looks again.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Article } from '../../../contract/knowledge.ts'
import {
  type ArticleKind,
  type ArticleState,
  articleKinds,
  articleStates,
} from '../../../rules/knowledge/words.ts'
import { useMay } from '../../data/me.ts'
import { teamPeopleQuery } from '../../data/queries.ts'
import { RelativeTime, Select } from '../../ui/index.ts'
import { CollectionField } from '../parts/CollectionField.tsx'
import { LanguageField } from '../parts/LanguageField.tsx'
import { kindNames, stateNames } from '../words.ts'
import { Addresses } from './Addresses.tsx'
import { AudienceField } from './AudienceField.tsx'
import { Files } from './Files.tsx'
import { ReviewDate } from './ReviewDate.tsx'
import { useChange } from './use-change.ts'

export const Properties = ({ article }: { article: Article }) => {
  const { _ } = useLingui()
  const mayWrite = useMay('article.write')
  const mayPublish = useMay('article.publish')
  const people = useQuery(teamPeopleQuery).data?.items ?? []
  const change = useChange(article)
  // What others already see is changed by those who publish.
  const isLocked = article.state === 'draft' ? !mayWrite : !mayPublish
  const isPublished = article.editions.some((edition) => edition.isPublished)
  return (
    <div className="flex flex-col gap-4 px-5 py-4 max-md:px-4">
      {mayPublish && isPublished && (
        <Select
          label={_('State')}
          options={articleStates.map((id) => ({ id, name: _(stateNames[id]) }))}
          value={article.state}
          onChange={(state: ArticleState) => change.mutate({ state })}
        />
      )}
      <CollectionField
        value={article.collection?.id ?? null}
        isDisabled={isLocked}
        onChange={(collectionId) => change.mutate({ collectionId })}
      />
      <Select
        label={_('Kind')}
        options={articleKinds.map((id) => ({ id, name: _(kindNames[id]) }))}
        value={article.kind}
        isDisabled={isLocked}
        onChange={(kind: ArticleKind) => change.mutate({ kind })}
      />
      <AudienceField
        audience={article.audience}
        isLocked={isLocked}
        onChange={(audience) => change.mutate({ audience })}
      />
      <Select
        label={_('Owner of the article')}
        options={[
          { id: '', name: _('Nobody') },
          ...people
            .filter(({ id, state }) => state === 'active' || id === article.owner?.id)
            .map(({ id, name }) => ({ id, name })),
        ]}
        value={article.owner?.id ?? ''}
        isDisabled={isLocked}
        onChange={(id) => change.mutate({ ownerId: id || null })}
      />
      <ReviewDate article={article} isLocked={isLocked} onChange={(part) => change.mutate(part)} />
      {article.editions.length > 1 && (
        <LanguageField
          label={_('Main language')}
          value={article.mainLanguage}
          among={article.editions.map(({ language }) => language)}
          isDisabled={!mayPublish}
          onChange={(mainLanguage) => change.mutate({ mainLanguage })}
        />
      )}
      <Files article={article} isLocked={isLocked} />
      {mayPublish && <Addresses article={article} onChange={(aliases) => change.mutate({ aliases })} />}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t border-line pt-4 text-sm text-muted [&>dd]:text-right [&>dd]:text-ink">
        {article.ticketNumber && (
          <>
            <dt>{_('Written from')}</dt>
            <dd>
              <Link
                to="/tickets/$number"
                params={{ number: article.ticketNumber }}
                className="rounded-1 text-accent ring-focus hover:underline"
              >
                #{article.ticketNumber}
              </Link>
            </dd>
          </>
        )}
        <dt>{_('Looked at')}</dt>
        <dd className="tabular-nums">
          {_('{n, plural, one {# time} other {# times}}', { n: article.views })}
        </dd>
        <dt>{_('Begun')}</dt>
        <dd>
          {article.createdBy && `${article.createdBy.name} · `}
          <RelativeTime at={article.createdAt} />
        </dd>
        {article.publishedAt && (
          <>
            <dt>{_('Published')}</dt>
            <dd>
              <RelativeTime at={article.publishedAt} />
            </dd>
          </>
        )}
      </dl>
    </div>
  )
}
