// The frame of the workspace: the rail on the canvas, one inset stage; keys, palette and notices live here once.
import { useLingui } from '@lingui/react'
import { Outlet, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { bulkStore, runStore } from '../bulk/open.ts'
import { connectionStore, goLive } from '../data/live.ts'
import { sessionEndedStore } from '../data/signed-out.ts'
import { useStore } from '../data/store.ts'
import { useKeys } from '../keys/use-keys.ts'
import { FromTicketHost } from '../knowledge/from-ticket/FromTicketHost.tsx'
import { dispatchStore } from '../ticket/dispatch/open.ts'
import { previewStore } from '../ticket/message/preview/store.ts'
import { pickerStore } from '../ticket/picker/picker.ts'
import { resumeHeld } from '../ticket/send/resume.ts'
import { dialogStore } from '../ticket/surgery/open.ts'
import { cx, Toasts } from '../ui/index.ts'
import { viewStore } from '../views/open.ts'
import { guide } from './go.ts'
import { overlayStore } from './overlay.ts'
import { useIsPhone } from './phone.ts'
import { Rail } from './Rail.tsx'
import { useIsNarrow } from './rail-width.ts'
import type { router } from './router.tsx'
import { SessionGate } from './SessionGate.tsx'

const loadPalette = () => import('../palette/Palette.tsx')
const Palette = lazy(loadPalette)
const PreviewDialog = lazy(() => import('../ticket/message/preview/PreviewDialog.tsx'))
const loadPickers = () => import('../ticket/picker/PickerHost.tsx')
const PickerHost = lazy(loadPickers)
const loadOffline = () => import('../offline/OfflineBar.tsx')
const OfflineBar = lazy(loadOffline)
const DispatchHost = lazy(() => import('../ticket/dispatch/DispatchHost.tsx'))
const SurgeryHost = lazy(() => import('../ticket/surgery/SurgeryHost.tsx'))
const KeySheet = lazy(() => import('../keys/KeySheet.tsx'))
const ViewDialog = lazy(() => import('../views/ViewDialog.tsx'))
const BulkDialog = lazy(() => import('../bulk/BulkDialog.tsx'))
const BulkProgress = lazy(() => import('../bulk/BulkProgress.tsx'))
const RailDrawer = lazy(() => import('./RailDrawer.tsx'))
const Notices = lazy(() => import('../notices/Notices.tsx'))

/** While the network is there. */
const prepareOffline = () =>
  void Promise.all([loadOffline(), import('../offline/register.ts').then((m) => m.registerWorker())])

export const Shell = () => {
  const { _ } = useLingui()
  guide(useRouter() as typeof router)
  const isPhone = useIsPhone()
  const isNarrow = useIsNarrow()
  const overlay = useStore(overlayStore)
  const picker = useStore(pickerStore)
  const dialog = useStore(dialogStore)
  const dispatching = useStore(dispatchStore)
  const hasEnded = useStore(sessionEndedStore)
  const view = useStore(viewStore)
  const bulk = useStore(bulkStore)
  const run = useStore(runStore)
  const isPreviewing = useStore(previewStore) !== null
  useEffect(goLive, [])
  useEffect(resumeHeld, [])
  useEffect(() => void setTimeout(() => Promise.all([loadPickers(), loadPalette()]), 600), [])
  useEffect(() => void setTimeout(prepareOffline, 1500), [])
  const isAway = useStore(connectionStore) === 'reconnecting'
  useKeys()
  return (
    <div
      className={cx(
        'grid h-full',
        isPhone
          ? 'grid-cols-1'
          : isNarrow
            ? 'grid-cols-[56px_minmax(0,1fr)]'
            : 'grid-cols-[224px_minmax(0,1fr)]',
      )}
    >
      <a
        href="#stage"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-2 focus:bg-surface focus:p-2"
      >
        {_('Skip to the content')}
      </a>
      {!isPhone && <Rail isNarrow={isNarrow} />}
      <main
        id="stage"
        tabIndex={-1}
        className="relative flex min-h-0 min-w-0 overflow-hidden border-line bg-surface outline-none md:my-2 md:mr-2 md:rounded-3 md:border"
      >
        <Outlet />
        <Suspense>{isAway && <OfflineBar />}</Suspense>
      </main>
      <Suspense>{isPhone && overlay === 'rail' && <RailDrawer />}</Suspense>
      <Suspense>{isPreviewing && <PreviewDialog />}</Suspense>
      <Suspense>{picker && <PickerHost picker={picker} />}</Suspense>
      <Suspense>{dialog && <SurgeryHost dialog={dialog} />}</Suspense>
      <FromTicketHost />
      <Suspense>{dispatching && <DispatchHost dialog={dispatching} />}</Suspense>
      <Suspense>
        {overlay === 'palette' && <Palette />}
        {overlay === 'keys' && <KeySheet />}
        {overlay === 'notices' && <Notices />}
      </Suspense>
      <Suspense>
        {view && <ViewDialog key={JSON.stringify(view)} work={view} />}
        {bulk && <BulkDialog work={bulk} />}
      </Suspense>
      <Suspense>{run && <BulkProgress id={run} />}</Suspense>
      <SessionGate />
      {!hasEnded && <Toasts />}
    </div>
  )
}
