// The real pages in the draft's theme, beside its files: drawn anew after each change, at the place one was.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../../data/api.ts'
import { Choice, CopyField, Select, SkeletonRows } from '../../../ui/index.ts'

interface Props {
  brandId: string
  /** What is kept; another one is another look. */
  version: number
}

/** In px. */
const widths = { screen: 1180, phone: 375 }

export const ThemePreview = ({ brandId, version }: Props) => {
  const { _ } = useLingui()
  const [page, setPage] = useState('/')
  const [width, setWidth] = useState<keyof typeof widths>('screen')
  const link = useQuery({
    queryKey: ['brands', brandId, 'preview'],
    queryFn: () => api.brands.previewTheme({ params: { id: brandId } }),
    // A link is good for four hours.
    staleTime: 3 * 3_600_000,
    refetchOnWindowFocus: false,
  })
  const frame = useRef<HTMLIFrameElement>(null)
  const drawn = useRef(version)
  useEffect(() => {
    if (drawn.current === version) return
    drawn.current = version
    frame.current?.contentWindow?.location.reload()
  }, [version])
  const [room, setRoom] = useState(0)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0))
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  const across = widths[width]
  // Drawn as wide as it would be, and made small enough to be seen whole.
  const scale = room === 0 ? 1 : Math.min(1, room / across)
  const address = link.data && `${link.data.path}?page=${encodeURIComponent(page)}`
  return (
    <section aria-label={_('Preview')} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label={_('Page')}
          value={page}
          onChange={setPage}
          options={[
            { id: '/', name: _('Start page') },
            { id: '/help', name: _('Answers') },
            { id: '/new', name: _('Write to us') },
            { id: '/requests', name: _('My requests') },
            { id: '/profile', name: _('Profile') },
            { id: '/status-notices', name: _('Service notices') },
            { id: '/nothing-here', name: _('Page not found') },
          ]}
          className="w-44"
        />
        <Choice
          label={_('Width')}
          hideLabel
          value={width}
          onChange={setWidth}
          options={[
            { id: 'screen', name: _('Screen') },
            { id: 'phone', name: _('Phone') },
          ]}
        />
        {address && (
          <a
            href={address}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-8 items-center gap-1 text-accent hover:underline"
          >
            <ExternalLink size={14} aria-hidden="true" />
            {_('Open by itself')}
          </a>
        )}
      </div>
      <div
        ref={place}
        className="flex h-[60vh] min-h-72 justify-center overflow-hidden rounded-2 border border-line bg-canvas"
      >
        {address ? (
          <iframe
            ref={frame}
            key={page}
            title={_('The page in the draft’s theme')}
            src={address}
            // To look at: nothing in it runs, and nothing is sent, signing out least of all.
            sandbox="allow-same-origin"
            className="shrink-0 origin-top"
            style={{ width: across, height: `${100 / scale}%`, scale: String(scale) }}
          />
        ) : (
          <SkeletonRows rows={4} />
        )}
      </div>
      {link.data && (
        <CopyField label={_('Link for somebody else, good for four hours')} value={link.data.url} />
      )}
    </section>
  )
}
