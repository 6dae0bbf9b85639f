// A filter that stands in the address, so that a reload or a copied link shows the same.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

export type Filters = {
  q?: string
  role?: string
  fate?: string
  mailbox?: string
  since?: string
  until?: string
  /** How a provider's sign-in ended. */
  oauth?: string
}

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

/** The typed text once the hand rests (200 ms), so that not every letter asks the server. */
export const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text.trim())
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), 200)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
