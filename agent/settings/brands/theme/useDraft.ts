// The draft of a theme while it is written: it keeps itself when one pauses, and stops when somebody else wrote in it.
import { useEffect, useState } from 'react'
import type { Theme } from '../../../../contract/brands.ts'
import { api } from '../../../data/api.ts'
import { client } from '../../../data/client.ts'
import { useAct } from '../../parts/useAct.ts'
import { brandsKey, themeKey } from '../queries.ts'

type Files = Theme['files']
/** Milliseconds without a key. */
const pause = 700

export const useDraft = (brandId: string, theme: Theme) => {
  const params = { id: brandId }
  const [kept, setKept] = useState(theme)
  const [files, setFiles] = useState(() => filesOf(theme))
  const isDirty = !isSame(files, filesOf(kept))
  const save = useAct({
    run: (wanted: Files) =>
      api.brands.saveThemeDraft({ params, body: { files: wanted, draftVersion: kept.draftVersion } }),
    refresh: [brandsKey],
    inForm: true,
    onDone: (now) => {
      setKept(now)
      client.setQueryData(themeKey(brandId), now)
    },
  })
  const { mutate, isPending, error } = save
  useEffect(() => {
    if (!isDirty || isPending || error) return
    const timer = setTimeout(() => mutate(files), pause)
    return () => clearTimeout(timer)
  }, [files, isDirty, isPending, error, mutate])
  const set = (name: string, text: string | null) => {
    setFiles((now) =>
      text === null
        ? Object.fromEntries(Object.entries(now).filter(([one]) => one !== name))
        : { ...now, [name]: text },
    )
  }
  return {
    kept,
    files,
    set,
    isDirty,
    isSaving: isPending,
    error,
    /** Over what somebody else wrote meanwhile. */
    insist: async () => {
      setKept(await api.brands.getTheme({ params }))
      save.reset()
    },
    retry: () => save.reset(),
  }
}

const filesOf = (theme: Theme): Files => theme.draft?.files ?? theme.files

const isSame = (a: Files, b: Files): boolean => {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}
