// Beside Send: the same reply, but later.
import { useLingui } from '@lingui/react'
import { CalendarClock } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { IconButton, Menu, MenuItem, MenuLine } from '../../ui/index.ts'
import { type Choice, laterChoices } from './choices.ts'
import { whenInWords } from './words.ts'

const OwnTime = lazy(() => import('./OwnTime.tsx'))

const names: Record<Choice['id'], string> = {
  hour: 'In 1 hour',
  afternoon: 'This afternoon',
  tomorrow: 'Tomorrow morning',
  monday: 'Monday morning',
}

export const LaterMenu = ({ isDisabled, send }: { isDisabled: boolean; send: (at: string) => void }) => {
  const { _ } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const now = Date.now()
  return (
    <>
      <Menu
        label={_('Send later')}
        placement="top end"
        trigger={
          <IconButton label={_('Send later')} isDisabled={isDisabled} className="mr-1">
            <CalendarClock size={16} aria-hidden="true" />
          </IconButton>
        }
      >
        {laterChoices(new Date(now)).map(({ id, at }) => (
          <MenuItem
            key={id}
            text={_(names[id])}
            note={whenInWords(new Date(at).toISOString(), now)}
            onAction={() => send(new Date(at).toISOString())}
          />
        ))}
        <MenuLine />
        <MenuItem text={_('Date and time…')} onAction={() => setAsking(true)} />
      </Menu>
      <Suspense>{isAsking && <OwnTime close={() => setAsking(false)} send={send} />}</Suspense>
    </>
  )
}
