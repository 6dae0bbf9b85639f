// Changing my choices: shown at once, put back if the desk refuses.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import type { NoticeSettings } from '../../../contract/notices.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { trouble } from '../../data/undo.ts'
import { noticeSettingsQuery } from './queries.ts'

const { queryKey } = noticeSettingsQuery

/** Changes follow each other: each begins with what the one before left. */
export const useChangeSettings = () => {
  const { _ } = useLingui()
  return useMutation({
    scope: { id: 'notice-settings' },
    mutationFn: (_change: (now: NoticeSettings) => NoticeSettings) => {
      const now = client.getQueryData(queryKey)
      if (!now) throw new Error('nothing is there to change')
      return api.notices.setSettings({ body: now })
    },
    onMutate: (change) => {
      const before = client.getQueryData(queryKey)
      if (before) client.setQueryData(queryKey, change(before))
      return before
    },
    onError: (error, _change, before) => {
      if (before) client.setQueryData(queryKey, before)
      trouble(_('Your change was not kept.'), error)
    },
  })
}
