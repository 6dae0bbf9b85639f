// What one begins in the library: a new article; behind a menu collections, imports, gaps.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { Download, Ellipsis, FolderTree, Import, Plus } from 'lucide-react'
import { useMay } from '../../data/me.ts'
import { Button, IconButton, Menu, MenuItem } from '../../ui/index.ts'

export const LibraryActions = ({ onAdd }: { onAdd: () => void }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const mayWrite = useMay('article.write')
  const mayPublish = useMay('article.publish')
  return (
    <>
      {mayPublish && (
        <Menu
          label={_('More')}
          trigger={
            <IconButton label={_('More')}>
              <Ellipsis size={16} aria-hidden="true" />
            </IconButton>
          }
        >
          <MenuItem
            text={_('Collections')}
            icon={<FolderTree size={16} />}
            onAction={() => void navigate({ to: '/knowledge/collections' })}
          />
          <MenuItem
            text={_('Bring articles in')}
            icon={<Import size={16} />}
            onAction={() => void navigate({ to: '/knowledge/import' })}
          />
          <MenuItem
            text={_('Take all out as Markdown')}
            icon={<Download size={16} />}
            onAction={() => location.assign('/api/v1/article-export')}
          />
        </Menu>
      )}
      {mayWrite && (
        <Button look="primary" onPress={onAdd} icon={<Plus size={14} aria-hidden="true" />}>
          {_('New article')}
        </Button>
      )}
    </>
  )
}
