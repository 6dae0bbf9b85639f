// The collections: their tree, each with its names, its place and its audience.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { FolderTree, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Collection } from '../../../contract/knowledge.ts'
import { useMay } from '../../data/me.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Button, EmptyState } from '../../ui/index.ts'
import { Frame } from '../Frame.tsx'
import { branchesOf } from '../library/tree.ts'
import { collectionsQuery } from '../queries.ts'
import { CollectionForm } from './CollectionForm.tsx'
import { CollectionRow } from './CollectionRow.tsx'

export const Collections = () => {
  const { _ } = useLingui()
  const mayPublish = useMay('article.publish')
  const collections = useQuery(collectionsQuery)
  const [open, setOpen] = useState<Collection | 'new' | null>(null)
  const add = mayPublish && (
    <Button look="primary" onPress={() => setOpen('new')} icon={<Plus size={14} aria-hidden="true" />}>
      {_('New collection')}
    </Button>
  )
  return (
    <Frame title={_('Collections')} isBelow action={add}>
      <div className="min-h-0 grow scroll-pane">
        <div className="max-w-[880px] px-6 pb-16 max-md:px-4">
          <Loaded query={collections}>
            {({ items }) => {
              const branches = branchesOf(items)
              if (branches.length === 0)
                return (
                  <EmptyState
                    title={_('No collections yet')}
                    icon={<FolderTree size={24} aria-hidden="true" />}
                  >
                    {_('A collection holds the articles about one matter, as requesters look for them.')}
                  </EmptyState>
                )
              return (
                <ul aria-label={_('Collections')} className="pt-2">
                  {branches.map(({ collection, depth }) => (
                    <CollectionRow
                      key={collection.id}
                      collection={collection}
                      depth={depth}
                      siblings={branches
                        .map((branch) => branch.collection)
                        .filter(({ parentId }) => parentId === collection.parentId)}
                      onOpen={() => setOpen(collection)}
                    />
                  ))}
                </ul>
              )
            }}
          </Loaded>
        </div>
      </div>
      {open !== null && (
        <CollectionForm
          collection={open === 'new' ? null : open}
          all={collections.data?.items ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </Frame>
  )
}
