// Changing my own profile: shown at once, put back if the server refuses.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import type { Me } from '../../../contract/identity.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { isProblem } from '../../data/problem.ts'
import { meQuery } from '../../data/queries.ts'
import { trouble } from '../../data/undo.ts'
import { speak } from '../../locales/i18n.ts'
import { wishTheme } from '../../shell/theme.ts'

export interface MyChange {
  name?: string
  language?: 'en' | 'de'
  title?: string
  signature?: string
  zone?: string | null
  preferences?: Record<string, string | number | boolean | null>
}

export const useChangeMe = (onDone?: () => void) => {
  const { _ } = useLingui()
  return useMutation({
    mutationFn: (body: MyChange) => api.identity.changeMe({ body }),
    onMutate: (change) => {
      const before = client.getQueryData(meQuery.queryKey)
      if (before) show(withChange(before, change))
      return before
    },
    onSuccess: (me) => {
      show(me)
      onDone?.()
    },
    onError: (error, _change, before) => {
      if (before) show(before)
      if (!isProblem(error, 'sign_in_needed')) trouble(_('Your change was not kept.'), error)
    },
  })
}

/** A name is shown when it is kept: its field holds what was typed in any case. */
const withChange = (me: Me, { language, preferences }: MyChange): Me => ({
  ...me,
  person: { ...me.person, ...(language && { language }) },
  preferences: { ...me.preferences, ...preferences },
})

const show = (me: Me) => {
  client.setQueryData(meQuery.queryKey, me)
  wishTheme(me.preferences.theme)
  void speak(me.person.language)
}
