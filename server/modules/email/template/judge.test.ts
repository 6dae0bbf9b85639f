// Whatever an administrator types as a template: kept only if it works, and judged in no time.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { templateKinds } from '../../../../contract/email.ts'
import { exampleValues } from './example.ts'
import { judgeTemplate } from './judge.ts'
import { comesOut } from './mail.ts'
import { mailLanguage, ownWords } from './own.ts'
import { kinds } from './placeholders.ts'

describe('the desk’s own words', () => {
  it.each(templateKinds.flatMap((kind) => (['en', 'de', 'ar'] as const).map((l) => [kind, l] as const)))(
    'of %s in %s keep their own rules',
    (kind, wished) => {
      expect(judgeTemplate(kind, ownWords(kind, mailLanguage(kind, wished)))).toEqual([])
    },
  )

  it('are Arabic where requesters are written to, and English where there are no such words', () => {
    const arabic = templateKinds.filter((kind) => mailLanguage(kind, 'ar') === 'ar')
    expect(arabic.toSorted()).toEqual(
      [
        'acknowledgement',
        'course',
        'information',
        'news',
        'reminder',
        'reply',
        'sign-in-link',
        'survey',
      ].toSorted(),
    )
    expect(mailLanguage('notice', 'ar')).toBe('en')
    expect(mailLanguage('survey', 'fr')).toBe('en')
  })
})

const pieces = [
  '{{ message }}',
  '{{ ticket.number }}',
  '{{ agent.name | upcase }}',
  '{{ ticket }}',
  '{{ constructor.constructor }}',
  '{{ agent.__proto__.polluted }}',
  '{{ "x" | append: message }}',
  '{% for i in (1..5) %}{{ i }}{% endfor %}',
  '{% for i in (1..99999) %}{% for j in (1..99999) %}{{ j }}{% endfor %}{% endfor %}',
  '{% assign a = "aaaaaaaaaaaaaaaaaaaa" %}',
  '{% assign a = a | append: a | append: a | append: a %}{{ a }}',
  '{% if ticket.number %}',
  '{% endif %}',
  '{% raw %}',
  '{% endraw %}',
  '{% capture b %}',
  '{% include "a" %}',
  '{% render "/etc/hostname" %}',
  '{%',
  '}}',
  '**',
  '[a](',
  'javascript:alert(1))',
  '\n\n---\n',
  '\uE000\uE001',
]

describe('any template', () => {
  it('is refused in words or comes out whole, soon', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 20 })), { maxLength: 12 }),
        (parts) => {
          const words = { subject: 'x', body: parts.join('') }
          const start = performance.now()
          const faults = judgeTemplate('reply', words)
          expect(performance.now() - start).toBeLessThan(3000)
          if (faults.length === 0) expect(comesOut(words, exampleValues(), kinds.reply.needed)).toBeNull()
          for (const fault of faults) expect(fault.message).not.toBe('')
        },
      ),
      { numRuns: 300 },
    )
  })
  it('of an acknowledgement knows nothing that the sender chose', () => {
    for (const name of ['ticket.subject', 'recipient', 'agent.name', 'message', 'history', 'requester.name'])
      expect(judgeTemplate('acknowledgement', { subject: 'x', body: `{{ ${name} }}` })).not.toEqual([])
  })
})
