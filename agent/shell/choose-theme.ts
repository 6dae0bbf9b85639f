// Light or dark, kept in the profile so that every browser of the person follows.
import { api } from '../data/api.ts'
import { type Theme, themeStore } from './theme.ts'

export const chooseTheme = (theme: Theme) => {
  themeStore.set(theme)
  void api.identity.changeMe({ body: { preferences: { theme } } }).catch(() => undefined)
}
