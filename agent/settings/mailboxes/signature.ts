// How a signature comes out; the template language is loaded only where there is one.
import { useEffect, useState } from 'react'

interface Shown {
  text: string
  /** What the template language does not understand. */
  trouble: string
}

const nothing: Shown = { text: '', trouble: '' }

export const useSignature = (signature: string, values: object): Shown => {
  const [shown, setShown] = useState(nothing)
  const known = JSON.stringify(values)
  useEffect(() => {
    let isOld = false
    const show = async () => {
      const next = signature.trim() ? await render(signature, JSON.parse(known)) : nothing
      if (!isOld) setShown(next)
    }
    const timer = setTimeout(() => void show(), 150)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [signature, known])
  return shown
}

const render = async (signature: string, values: object): Promise<Shown> => {
  const { Liquid } = await import('liquidjs')
  try {
    const text: unknown = await new Liquid({ renderLimit: 200 }).parseAndRender(signature, values)
    return { text: String(text).trim(), trouble: '' }
  } catch (error) {
    return { text: '', trouble: error instanceof Error ? error.message : String(error) }
  }
}
