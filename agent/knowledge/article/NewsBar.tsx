// What a colleague did to this article while it was open here, said where it is read or written.
import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import { Banner, IconButton } from '../../ui/index.ts'
import type { News } from './use-news.ts'

interface Props {
  news: News
  onClose: () => void
}

export const NewsBar = ({ news, onClose }: Props) => {
  const { _ } = useLingui()
  const name = news.name ?? _('Somebody')
  return (
    <div className="px-6 pt-3 max-md:px-4">
      <Banner
        title={
          news.what === 'published'
            ? _('{name} published version {n} just now', { name, n: news.version })
            : _('{name} changed this draft just now', { name })
        }
        action={
          <IconButton label={_('Close')} onPress={onClose}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        }
      >
        {_('You see it as it is now.')}
      </Banner>
    </div>
  )
}
