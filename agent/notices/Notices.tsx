// The notice centre: what happened that concerns me, one line a ticket and kind, newest first.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { BellOff, CheckCheck, Settings2, X } from 'lucide-react'
import { useState } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { wordsOf } from '../data/problem.ts'
import { goToSettings } from '../shell/go.ts'
import { closeOverlay } from '../shell/overlay.ts'
import { Banner, Button, Choice, EmptyState, IconButton, SkeletonRows } from '../ui/index.ts'
import { readAll } from './acts.ts'
import { NoticeLine } from './NoticeLine.tsx'
import { noticesQuery } from './queries.ts'

const Notices = () => {
  const { _ } = useLingui()
  const [which, setWhich] = useState<'unread' | 'all'>('unread')
  const list = useInfiniteQuery(noticesQuery(which === 'unread'))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const hasUnread = items.some((n) => !n.isRead)
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && closeOverlay()}
      className="fixed inset-0 z-40 bg-scrim"
    >
      <Modal className="h-full w-[min(420px,100vw)] bg-surface shadow-float">
        <Dialog aria-label={_('Notices')} className="flex h-full flex-col outline-none">
          <header className="flex h-14 flex-none items-center gap-1 border-b border-line pr-3 pl-5">
            <Heading slot="title" className="grow text-h3 font-[620] tracking-[-0.01em]">
              {_('Notices')}
            </Heading>
            <IconButton label={_('Mark all as read')} isDisabled={!hasUnread} onPress={readAll}>
              <CheckCheck size={16} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={_('What I hear of')}
              onPress={() => {
                closeOverlay()
                void goToSettings('notifications')
              }}
            >
              <Settings2 size={16} aria-hidden="true" />
            </IconButton>
            <IconButton label={_('Close')} hint="Esc" onPress={closeOverlay}>
              <X size={16} aria-hidden="true" />
            </IconButton>
          </header>
          <div className="flex-none px-5 py-3">
            <Choice<'unread' | 'all'>
              label={_('Which notices')}
              hideLabel
              options={[
                { id: 'unread', name: _('Unread') },
                { id: 'all', name: _('All') },
              ]}
              value={which}
              onChange={setWhich}
            />
          </div>
          <div className="scroll-pane min-h-0 grow">
            {list.isPending && <SkeletonRows rows={5} />}
            {list.isError && (
              <Banner tone="breach" className="mx-5">
                {wordsOf(list.error)}
              </Banner>
            )}
            {list.isSuccess && items.length === 0 && (
              <EmptyState icon={<BellOff size={24} aria-hidden="true" />} title={_('Nothing new')}>
                {_('You hear here of what concerns you: answers, assignments, mentions.')}
              </EmptyState>
            )}
            <ul>
              {items.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} />
              ))}
            </ul>
            {list.hasNextPage && (
              <div className="p-4 text-center">
                <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
                  {_('Show older ones')}
                </Button>
              </div>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
export default Notices
