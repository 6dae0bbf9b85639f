// The DKIM key with which mails are signed, and the record that must stand in the DNS for it.
import { useLingui } from '@lingui/react'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import type { Mailbox } from '../../../contract/email.ts'
import { api } from '../../data/api.ts'
import { Banner, Button, CopyField, Question } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import type { Fields } from './input.ts'
import { mailboxesQuery } from './queries.ts'

interface Props {
  mailbox: Mailbox
  sends: Fields['sends']
  isLocked: boolean
}

export const Dkim = ({ mailbox: { id, dkim, address }, sends, isLocked }: Props) => {
  const { _ } = useLingui()
  const refresh = [mailboxesQuery.queryKey]
  const make = useAct({ run: () => api.email.makeDkimKey({ params: { id } }), refresh })
  const makeButton = !isLocked && (
    <Button
      className="self-start"
      isPending={make.isPending}
      onPress={() => make.mutate(undefined)}
      icon={<KeyRound size={14} aria-hidden="true" />}
    >
      {_('Make a DKIM key')}
    </Button>
  )
  return (
    <div className="flex flex-col gap-3 sm:max-w-[520px]">
      <p className="text-muted">
        {dkim
          ? _('Every mail is signed for {domain}. Recipients trust it once this record stands in the DNS.', {
              domain: dkim.domain,
            })
          : _('Not signed yet. Needed where the mail server does not sign for {domain} itself.', {
              domain: address.split('@')[1] ?? address,
            })}
      </p>
      {!dkim && sends === 'direct' && (
        <Banner tone="warn">{_('Mail sent straight and not signed is often taken for spam.')}</Banner>
      )}
      {dkim ? (
        <>
          <CopyField label={_('Name of the TXT record')} value={dkim.recordName} />
          <CopyField label={_('Its value')} value={dkim.recordValue} />
          {!isLocked && <Ending id={id} onAnew={() => make.mutateAsync(undefined)} />}
        </>
      ) : (
        makeButton
      )}
    </div>
  )
}

type Asked = 'anew' | 'drop' | null

const Ending = ({ id, onAnew }: { id: string; onAnew: () => Promise<unknown> }) => {
  const { _ } = useLingui()
  const [asked, setAsked] = useState<Asked>(null)
  const drop = useAct({
    run: () => api.email.dropDkimKey({ params: { id } }),
    refresh: [mailboxesQuery.queryKey],
    said: () => _('Mails are no longer signed.'),
  })
  const close = () => setAsked(null)
  return (
    <div className="flex gap-2">
      <Button onPress={() => setAsked('anew')}>{_('Make a new key')}</Button>
      <Button look="plain" onPress={() => setAsked('drop')}>
        {_('Stop signing')}
      </Button>
      <Question
        title={_('Make a new key?')}
        effect={_('Make a new key')}
        isOpen={asked === 'anew'}
        onClose={close}
        onConfirm={() => void onAnew().finally(close)}
      >
        {_(
          'Mails are signed with the new key at once. Until its record stands in the DNS, recipients cannot check them.',
        )}
      </Question>
      <Question
        title={_('Stop signing?')}
        effect={_('Stop signing')}
        isOpen={asked === 'drop'}
        isPending={drop.isPending}
        onClose={close}
        onConfirm={() => drop.mutate(undefined, { onSettled: close })}
      >
        {_('The key is forgotten. You may remove its record from the DNS.')}
      </Question>
    </div>
  )
}
