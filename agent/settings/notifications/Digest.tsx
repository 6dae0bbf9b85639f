// Everything unread in one mail, each day or each Monday.
import { useLingui } from '@lingui/react'
import type { NoticeSettings } from '../../../contract/notices.ts'
import { Choice } from '../../ui/index.ts'
import { TimeField } from './TimeField.tsx'
import { useChangeSettings } from './use-settings.ts'

export const Digest = ({ settings }: { settings: NoticeSettings }) => {
  const { _ } = useLingui()
  const change = useChangeSettings()
  return (
    <>
      <Choice<NoticeSettings['digest']>
        label={_('Digest')}
        options={[
          { id: 'off', name: _('Never') },
          { id: 'daily', name: _('Every day') },
          { id: 'weekly', name: _('Every Monday') },
        ]}
        value={settings.digest}
        onChange={(digest) => change.mutate((now) => ({ ...now, digest }))}
      />
      {settings.digest !== 'off' && (
        <TimeField
          label={_('At')}
          value={settings.digestAt}
          onChange={(digestAt) => change.mutate((now) => ({ ...now, digestAt }))}
        />
      )}
    </>
  )
}
