// How a key is shown: as it stands on the keyboard.
import { mod } from './mod.ts'

const names: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  '[Shift]+/': '/',
  '[Shift]+?': '?',
  '[Control]+[Alt]+]': ']',
  '[Control]+[Alt]+[': '[',
}

/** The presses of a sequence: "g i" is two. */
export const shownKeys = (keys: string): string[] =>
  names[keys]
    ? [names[keys]]
    : keys.split(' ').map(
        (press) =>
          names[press] ??
          press
            .replace('$mod+k', `${mod}K`)
            .replace(/\[\w+\]\+/g, '')
            .replace('Shift+', '⇧'),
      )
