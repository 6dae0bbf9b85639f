// Light or dark: the person's choice, else what the system says; known before the first paint.
import { makeStore, useStore } from '../data/store.ts'

export type Theme = 'system' | 'light' | 'dark'
const place = 'handrail.theme'
const dark = matchMedia('(prefers-color-scheme: dark)')

const isTheme = (value: unknown): value is Theme =>
  value === 'system' || value === 'light' || value === 'dark'
const kept = localStorage.getItem(place)

export const themeStore = makeStore<Theme>(isTheme(kept) ? kept : 'system')
const shownStore = makeStore<'light' | 'dark'>('light')

const apply = () => {
  const theme = themeStore.get()
  const shown = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  document.documentElement.dataset.theme = shown
  shownStore.set(shown)
}

themeStore.subscribe(() => {
  localStorage.setItem(place, themeStore.get())
  apply()
})
dark.addEventListener('change', apply)
apply()

/** From the profile; what this browser shows follows it. */
export const wishTheme = (wish: unknown) => isTheme(wish) && themeStore.set(wish)

export const useShownTheme = () => useStore(shownStore)
