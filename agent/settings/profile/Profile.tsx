// Who I am to others, and how the workspace looks and listens to me.
import { useLingui } from '@lingui/react'
import { lazy, Suspense } from 'react'
import { useMe } from '../../data/me.ts'
import { Avatar, SkeletonRows } from '../../ui/index.ts'
import { Page, Section } from '../parts/Page.tsx'
import { useWords } from '../parts/words.ts'
import { AboutMe } from './AboutMe.tsx'
import { Appearance } from './Appearance.tsx'
import { KeysSwitch } from './KeysSwitch.tsx'
import { LanguageSelect } from './LanguageSelect.tsx'
import { NameForm } from './NameForm.tsx'

const Absence = lazy(() => import('./Absence.tsx'))
const Remap = lazy(() => import('../../keys/Remap.tsx'))

export const Profile = () => {
  const { _ } = useLingui()
  const words = useWords()
  const { person } = useMe()
  return (
    <Page title={_('Profile')}>
      <Section title={_('You')} text={_('Requesters see your name on your replies.')}>
        <div className="flex items-center gap-3">
          <Avatar name={person.name} size="large" />
          <div className="min-w-0">
            <p className="truncate font-[550]">{person.email}</p>
            <p className="text-sm text-muted">{words.role(person.role)}</p>
          </div>
        </div>
        <NameForm key={person.name} />
        <LanguageSelect />
      </Section>
      <Section title={_('Work')} text={_('Your time zone stands under Notifications.')}>
        <AboutMe />
      </Section>
      <Section
        title={_('Out of office')}
        text={_('While you are away nothing comes to you by itself, and your deputy stands in.')}
      >
        <Suspense fallback={<SkeletonRows rows={3} />}>
          <Absence />
        </Suspense>
      </Section>
      <Section title={_('Appearance')} text={_('Kept with your account, so every device looks the same.')}>
        <Appearance />
      </Section>
      <Section title={_('Keyboard')} text={_('Press ? anywhere to see every key.')}>
        <KeysSwitch />
        <Suspense fallback={<SkeletonRows rows={6} />}>
          <Remap />
        </Suspense>
      </Section>
    </Page>
  )
}
