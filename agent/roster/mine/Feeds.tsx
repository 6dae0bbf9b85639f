// Secret links that show shifts in any calendar program; each is shown once and can be made useless.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { teamsQuery } from '../../data/queries.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, CopyField, RelativeTime, Select } from '../../ui/index.ts'
import { feedsQuery } from '../queries.ts'

const me = 'me'

export const Feeds = () => {
  const { _ } = useLingui()
  const teams = useQuery(teamsQuery).data?.items ?? []
  const feeds = useQuery(feedsQuery).data?.items ?? []
  const [whose, setWhose] = useState(me)
  const [url, setUrl] = useState<string | null>(null)
  const make = useAct({
    run: () => api.roster.createFeed({ body: { teamId: whose === me ? null : whose } }),
    refresh: [feedsQuery.queryKey],
    onDone: (feed) => setUrl(feed.url),
  })
  const remove = useAct({
    run: (id: string) => api.roster.removeFeed({ params: { id } }),
    refresh: [feedsQuery.queryKey],
    said: () => _('Calendar link removed. Whoever uses it sees nothing any more.'),
    onDone: () => setUrl(null),
  })
  return (
    <section aria-labelledby="feeds" className="py-5">
      <h2 id="feeds" className="text-body font-semibold">
        {_('Calendar links')}
      </h2>
      <p className="mt-1 mb-3 max-w-[52ch] leading-[18px] text-muted">
        {_('Shifts in your own calendar, read only. Whoever knows the link sees them: keep it to yourself.')}
      </p>
      {feeds.length > 0 && (
        <ul className="mb-3">
          {feeds.map((feed) => (
            <li key={feed.id} className="flex min-h-11 items-center gap-3 border-b border-line">
              <span className="min-w-0 grow">
                <span className="block truncate font-[550]">{feed.team?.name ?? _('My shifts')}</span>
                <span className="block text-sm text-muted">
                  {feed.lastUsedAt ? (
                    <>
                      {_('Last used')} <RelativeTime at={feed.lastUsedAt} />
                    </>
                  ) : (
                    _('Not used yet')
                  )}
                </span>
              </span>
              <Button look="plain" isPending={remove.isPending} onPress={() => remove.mutate(feed.id)}>
                {_('Remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {url && <CopyField label={_('The link: it is shown only now')} value={url} className="mb-3" />}
      <div className="flex items-end gap-2">
        <Select
          label={_('Whose shifts')}
          options={[{ id: me, name: _('My shifts') }, ...teams.map(({ id, name }) => ({ id, name }))]}
          value={whose}
          onChange={setWhose}
          className="w-48"
        />
        <Button size="roomy" isPending={make.isPending} onPress={() => make.mutate(undefined)}>
          {_('Make a link')}
        </Button>
      </div>
    </section>
  )
}
