// A filter that stands in the address, so that a reload or a copied link shows the same.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'

export type Filters = { q?: string; role?: string; fate?: string }

/** Typed letters are shown at once; the address follows. */
export const useInAddress = (name: keyof Filters): [value: string, set: (value: string) => void] => {
  const search: Filters = useSearch({ strict: false })
  const [value, setValue] = useState(search[name] ?? '')
  const navigate = useNavigate()
  const set = (next: string) => {
    setValue(next)
    const { [name]: _before, ...others } = search
    void navigate({ to: '.', replace: true, search: (next ? { ...others, [name]: next } : others) as never })
  }
  return [value, set]
}

/** The typed text a moment later, so that not every letter asks the server. */
export const useSettled = (text: string): string => useDeferredValue(text.trim())
