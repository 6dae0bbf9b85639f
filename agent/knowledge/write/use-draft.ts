// The draft of one language being written: kept by itself a moment after the last key, one saving after the other.
import { useLingui } from '@lingui/react'
import { useEffect, useRef, useState } from 'react'
import type { Edition } from '../../../contract/knowledge.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { isProblem } from '../../data/problem.ts'
import { showToast, useProblemWords } from '../../ui/index.ts'
import { articlesKey, editionQuery } from '../queries.ts'

export interface Words {
  title: string
  summary: string
  body: string
}

/** `changed`: not sent yet; `refused`: somebody else saved meanwhile. */
export type Keeping = 'kept' | 'changed' | 'saving' | 'refused' | 'failed'

const pause = 900

export const wordsOfEdition = (edition: Edition): Words => {
  const { title, summary, body } = edition.draft ?? edition.published ?? { title: '', summary: '', body: '' }
  return { title, summary, body }
}

export const useDraft = (edition: Edition) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const { number, language } = edition
  const [words, setWords] = useState(() => wordsOfEdition(edition))
  const [keeping, setKeeping] = useState<Keeping>('kept')
  // Counts how often words came from the server in place of those on show.
  const [turn, setTurn] = useState(0)
  const latest = useRef(words)
  const version = useRef(edition.draftVersion)
  const isDirty = useRef(false)
  const saving = useRef<Promise<boolean> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const send = async (): Promise<boolean> => {
    isDirty.current = false
    setKeeping('saving')
    try {
      const kept = await api.knowledge.saveDraft({
        params: { number, language },
        body: { ...latest.current, title: latest.current.title.trim(), follows: version.current },
      })
      version.current = kept.draftVersion
      client.setQueryData(editionQuery(number, language).queryKey, kept)
      setKeeping(isDirty.current ? 'changed' : 'kept')
      return true
    } catch (error) {
      isDirty.current = true
      const isRefused = isProblem(error, 'changed_meanwhile')
      setKeeping(isRefused ? 'refused' : 'failed')
      if (!isRefused) showToast({ text: problemWords(error) ?? _('It could not be saved.'), tone: 'breach' })
      return false
    }
  }

  /** Everything typed so far is with the server when it resolves to true. */
  const save = async (): Promise<boolean> => {
    clearTimeout(timer.current)
    if (saving.current) await saving.current
    if (!isDirty.current) return true
    if (latest.current.title.trim() === '') return false
    saving.current = send()
    const isKept = await saving.current
    saving.current = null
    return isKept && (isDirty.current ? save() : true)
  }
  const saveNow = useRef(save)
  useEffect(() => {
    saveNow.current = save
  })

  const change = (part: Partial<Words>) => {
    latest.current = { ...latest.current, ...part }
    isDirty.current = true
    setWords(latest.current)
    if (keeping === 'refused') return
    setKeeping('changed')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void saveNow.current(), pause)
  }

  /** Ours goes over theirs, which stays in nobody's way: what was published is untouched. */
  const keepMine = async () => {
    const now = await api.knowledge.getEdition({ params: { number, language } })
    version.current = now.draftVersion
    await save()
  }

  /** What was not sent is given up, because other words come in its place. */
  const forget = () => {
    clearTimeout(timer.current)
    isDirty.current = false
  }

  // Who has typed nothing follows what the server knows; who has is told, and keeps what was typed.
  useEffect(() => {
    if (saving.current || edition.draftVersion === version.current) return
    if (isDirty.current) {
      clearTimeout(timer.current)
      setKeeping('refused')
      return
    }
    version.current = edition.draftVersion
    latest.current = wordsOfEdition(edition)
    setWords(latest.current)
    setTurn((before) => before + 1)
  }, [edition])

  useEffect(() => {
    const leave = () => void saveNow.current()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      void saveNow.current().then(() => client.invalidateQueries({ queryKey: articlesKey }))
    }
  }, [])

  return { words, turn, change, keeping, save, keepMine, forget }
}

export type Draft = ReturnType<typeof useDraft>
