// Every version that was ever the law, newest first: who published it when and why, what it changed, and the way back.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { LawItem, LawVersion } from '../../../contract/law.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useMay } from '../../data/me.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, RelativeTime, Tag } from '../../ui/index.ts'
import type { Face } from '../face.ts'
import { lawItemQuery, lawKey, versionsQuery } from '../queries.ts'
import { VersionDiff } from './VersionDiff.tsx'

export const VersionList = ({ face, item }: { face: Face; item: LawItem }) => {
  const { _ } = useLingui()
  const versions = useQuery(versionsQuery(item.id))
  return (
    <Loaded query={versions}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="py-6 text-muted">{_('It was never published.')}</p>
        ) : (
          <ol className="max-w-[960px]">
            {items.map((version, at) => (
              <Version
                key={version.version}
                face={face}
                item={item}
                version={version}
                before={items[at + 1]}
              />
            ))}
          </ol>
        )
      }
    </Loaded>
  )
}

interface Props {
  face: Face
  item: LawItem
  version: LawVersion
  before: LawVersion | undefined
}

const Version = ({ face, item, version, before }: Props) => {
  const { _ } = useLingui()
  const mayWrite = useMay('law.write')
  const now = item.version
  const isNow = version.version === now
  const publishAgain = (n: number) => api.law.restore({ params: { id: item.id }, body: { version: n } })
  const restore = useAct({
    run: () => publishAgain(version.version),
    refresh: [lawKey],
    said: () => _('Version {n} is the law again.', { n: version.version }),
    ...(now !== null && { undo: () => publishAgain(now) }),
    onDone: (kept) => client.setQueryData(lawItemQuery(item.id).queryKey, kept),
  })
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-[550]">{_('Version {n}', { n: version.version })}</h2>
        {isNow && <Tag>{_('Now')}</Tag>}
        <p className="grow text-sm text-muted">
          {version.by && `${version.by.name} · `}
          <RelativeTime at={version.at} />
        </p>
        {mayWrite && !isNow && (
          <Button isPending={restore.isPending} onPress={() => restore.mutate(undefined)}>
            {_('Publish again')}
          </Button>
        )}
      </div>
      {version.note && <p className="max-w-[72ch] leading-5">{version.note}</p>}
      <VersionDiff face={face} version={version} before={before} names={item.names} />
    </li>
  )
}
