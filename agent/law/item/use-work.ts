// What is being written about one item, whether it can be kept, and the acts on it.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { LawItem } from '../../../contract/law.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { exactFaults } from '../../settings/parts/exactFaults.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import type { Face } from '../face.ts'
import { lawItemQuery, lawKey } from '../queries.ts'
import { isSame, type Work, workOf, writtenOf } from '../work.ts'

export const useWork = (path: string, face: Face, item: LawItem | null) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const kept = workOf(item, face)
  const [work, setWork] = useState(kept)
  const [unready, setUnready] = useState<ReadonlySet<string>>(new Set())
  // Asked while leaving, before the form is drawn again.
  const isLeaving = useRef(false)
  const isDirty = !isSame(work, kept)
  const go = (rest: string, replace = false) => {
    isLeaving.current = true
    void navigate({ to: '/settings/$', params: { _splat: rest }, replace }).then(() => {
      isLeaving.current = false
    })
  }
  const note = (kept: LawItem) => client.setQueryData(lawItemQuery(kept.id).queryKey, kept)
  const save = useAct({
    run: () =>
      item
        ? api.law.saveDraft({ params: { id: item.id }, body: writtenOf(face.kind, work) })
        : api.law.create({ body: writtenOf(face.kind, work) }),
    refresh: [lawKey],
    inForm: true,
    onDone: (saved) => {
      note(saved)
      // As the desk keeps it: trimmed, with what was left out.
      setWork(workOf(saved, face))
    },
  })
  /** The item with this as its draft; undefined where the desk said no, which the form then shows. */
  const keep = async (): Promise<LawItem | undefined> => {
    if (item && !isDirty) return item
    try {
      return await save.mutateAsync(undefined)
    } catch {
      return undefined
    }
  }
  const drop = useAct({
    run: async () => item && api.law.dropDraft({ params: { id: item.id } }),
    refresh: [lawKey],
    said: () => _('Draft thrown away.'),
    onDone: () => {
      if (!item || item.version === null) return go(path, true)
      const published = { ...item, draft: null }
      note(published)
      setWork(workOf(published, face))
    },
  })
  return {
    work,
    setWork: (next: Work) => setWork(next),
    set: (body: Partial<Work['body']>) =>
      setWork((now) => ({ ...now, body: { ...now.body, ...body } as Work['body'] })),
    setName: (name: string) => setWork((now) => ({ ...now, name })),
    discard: () => {
      save.reset()
      setWork(kept)
    },
    isDirty,
    isLeaving,
    isReady: work.name.trim() !== '' && unready.size === 0,
    onReady: (what: string, isReady: boolean) =>
      setUnready((now) => {
        if (now.has(what) !== isReady) return now
        const next = new Set(now)
        if (isReady) next.delete(what)
        else next.add(what)
        return next
      }),
    forgetReady: () => setUnready(new Set()),
    save,
    keep,
    drop,
    go,
    faults: bare(exactFaults(save.error)),
  }
}
export type ItemWork = ReturnType<typeof useWork>

/** `body.targets` of the request is `targets` of the form. */
const bare = (faults: Partial<Record<string, string>>) =>
  Object.fromEntries(Object.entries(faults).map(([field, words]) => [field.replace(/^body\./, ''), words]))
