// The details come in chunks of their own, fetched while the list is being looked at.
import { lazy } from 'react'

const loadTabs = () => import('./ContextTabs.tsx')
const loadDrawer = () => import('./ContextDrawer.tsx')
export const ContextTabs = lazy(loadTabs)
export const ContextDrawer = lazy(loadDrawer)

let asked = false
/** `isBeside`: they stand beside the conversation, so they are wanted at once. */
export const preloadContext = (isBeside: boolean) => {
  if (asked) return
  asked = true
  if (isBeside) void loadTabs()
  else setTimeout(() => void loadDrawer().then(loadTabs), 700)
}
