// How wide the window is, in the steps the layout knows.
import { useSyncExternalStore } from 'react'

const media = (query: string) => {
  const list = matchMedia(query)
  const subscribe = (listener: () => void) => {
    list.addEventListener('change', listener)
    return () => list.removeEventListener('change', listener)
  }
  return () => useSyncExternalStore(subscribe, () => list.matches)
}

/** One pane at a time. */
export const useIsPhone = media('(max-width: 767px)')
/** Room for properties beside the conversation. */
export const useHasContext = media('(min-width: 1200px)')
/** Room for the names in the rail as well. */
export const useHasWideRail = media('(min-width: 1320px)')
