// How theme files look in their editor: the workspace's own colours, in light and dark.
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags as t } from '@lezer/highlight'

const frame = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--surface)', fontSize: '13px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', overscrollBehavior: 'contain' },
  '.cm-content': { caretColor: 'var(--text)', paddingBlock: '8px' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': {
    color: 'var(--faint)',
    backgroundColor: 'var(--canvas)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--hover) 60%, transparent)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--fill)' },
  '.cm-searchMatch': { backgroundColor: 'var(--note)', color: 'var(--note-text)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--note-line)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--active)' },
  '.cm-panels': { color: 'var(--text)', backgroundColor: 'var(--canvas)', borderColor: 'var(--line)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '8px 32px 8px 8px', fontFamily: 'var(--font)' },
  '.cm-panel.cm-search label': { fontSize: '12px' },
  '.cm-panel.cm-search [name=close]': {
    fontSize: '18px',
    width: '28px',
    height: '28px',
    color: 'var(--muted)',
  },
  '.cm-textfield': {
    color: 'var(--text)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--control-line)',
    borderRadius: '4px',
    minHeight: '28px',
    fontSize: '13px',
  },
  '.cm-button': {
    color: 'var(--text)',
    backgroundImage: 'none',
    backgroundColor: 'var(--fill)',
    border: '1px solid var(--line-strong)',
    borderRadius: '4px',
    minHeight: '28px',
    fontSize: '12px',
  },
  '.cm-tooltip': {
    color: 'var(--text)',
    backgroundColor: 'var(--raised)',
    border: '1px solid var(--line-strong)',
    borderRadius: '6px',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--breach)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--breach)',
    textUnderlineOffset: '3px',
  },
})

const words = HighlightStyle.define([
  { tag: [t.comment, t.meta], color: 'var(--faint)', fontStyle: 'italic' },
  { tag: [t.tagName, t.keyword, t.controlKeyword, t.operatorKeyword], color: 'var(--accent)' },
  { tag: [t.attributeName, t.propertyName, t.className], color: 'var(--info)' },
  { tag: [t.string, t.attributeValue, t.special(t.string)], color: 'var(--ok)' },
  { tag: [t.number, t.unit, t.color, t.bool, t.atom], color: 'var(--violet)' },
  { tag: [t.variableName, t.function(t.variableName)], color: 'var(--warn)' },
  { tag: [t.bracket, t.angleBracket, t.punctuation, t.separator], color: 'var(--muted)' },
])

export const codeLook = [frame, syntaxHighlighting(words)]
