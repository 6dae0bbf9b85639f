// What the editor itself says: its search, and what it tells screen readers.
import { useLingui } from '@lingui/react'

export const useCodePhrases = (): Record<string, string> => {
  const { _ } = useLingui()
  return {
    Find: _('Find'),
    Replace: _('Replace with'),
    next: _('next'),
    previous: _('previous'),
    all: _('all'),
    'match case': _('match case'),
    regexp: _('as a pattern'),
    'by word': _('whole words'),
    replace: _('replace'),
    'replace all': _('replace all'),
    close: _('Close'),
    'Go to line': _('Go to line'),
    go: _('go'),
    'current match': _('current hit'),
    'on line': _('on line'),
    'replaced $ matches': _('replaced $ hits'),
    'replaced match on line $': _('replaced the hit on line $'),
    Diagnostics: _('What is wrong'),
    'No diagnostics': _('Nothing is wrong'),
  }
}
