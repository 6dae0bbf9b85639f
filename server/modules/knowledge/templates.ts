// Beginnings of articles by kind, in the languages of the pages.
import type { ArticleKind } from '../../../rules/knowledge/words.ts'

interface Template {
  name: string
  description: string
  body: string
}

const en: Readonly<Record<ArticleKind, Template>> = {
  how_to: {
    name: 'How-to',
    description: 'One task, step by step',
    body: 'Say in one sentence what is done afterwards, and for whom this is.\n\n## Before you start\n\n- What you need\n\n## Do it\n\n:::steps\n1. **Open …**\n\n   What you see then.\n2. **Choose …**\n3. **Done when …**\n:::\n\n## If it does not work\n\n- **What you see.** What helps.\n',
  },
  known_error: {
    name: 'Known error',
    description: 'A fault that is known, and how to work around it',
    body: '## What you notice\n\nThe message or behaviour, word for word.\n\n## Who is affected\n\nDevices, versions, places.\n\n## What helps until it is mended\n\n:::steps\n1. First step\n2. Second step\n:::\n\n## Cause\n\nWhat is known of it.\n\n## When it will be mended\n\n:::note\nWhat is planned, and when there is more news.\n:::\n',
  },
  faq: {
    name: 'Question and answer',
    description: 'One question, one short answer',
    body: 'The answer in one or two sentences.\n\n## More about it\n\nWhat some people also want to know.\n\n## Related\n\n- Links to other articles\n',
  },
  reference: {
    name: 'Reference',
    description: 'Facts to look up: settings, limits, contacts',
    body: 'What is listed here, and since when it holds.\n\n| What | Value | Remark |\n| --- | --- | --- |\n|  |  |  |\n',
  },
}

const de: Readonly<Record<ArticleKind, Template>> = {
  how_to: {
    name: 'Anleitung',
    description: 'Eine Aufgabe, Schritt für Schritt',
    body: 'In einem Satz: Was ist danach erledigt, und für wen gilt das?\n\n## Bevor Sie beginnen\n\n- Was Sie brauchen\n\n## So geht es\n\n:::steps\n1. **Öffnen Sie …**\n\n   Was Sie dann sehen.\n2. **Wählen Sie …**\n3. **Fertig, wenn …**\n:::\n\n## Wenn es nicht klappt\n\n- **Was Sie sehen.** Was hilft.\n',
  },
  known_error: {
    name: 'Bekannter Fehler',
    description: 'Ein bekannter Fehler und wie man ihn umgeht',
    body: '## Was Sie bemerken\n\nDie Meldung oder das Verhalten im Wortlaut.\n\n## Wer betroffen ist\n\nGeräte, Versionen, Standorte.\n\n## Was bis zur Behebung hilft\n\n:::steps\n1. Erster Schritt\n2. Zweiter Schritt\n:::\n\n## Ursache\n\nWas darüber bekannt ist.\n\n## Wann es behoben wird\n\n:::note\nWas geplant ist und wann es Neues gibt.\n:::\n',
  },
  faq: {
    name: 'Frage und Antwort',
    description: 'Eine Frage, eine kurze Antwort',
    body: 'Die Antwort in ein bis zwei Sätzen.\n\n## Mehr dazu\n\nWas manche außerdem wissen möchten.\n\n## Siehe auch\n\n- Verweise auf andere Artikel\n',
  },
  reference: {
    name: 'Nachschlagen',
    description: 'Fakten: Einstellungen, Grenzen, Kontakte',
    body: 'Was hier steht und seit wann es gilt.\n\n| Was | Wert | Anmerkung |\n| --- | --- | --- |\n|  |  |  |\n',
  },
}

const ar: Readonly<Record<ArticleKind, Template>> = {
  how_to: {
    name: 'دليل خطوات',
    description: 'مهمة واحدة خطوة بخطوة',
    body: 'اذكر في جملة واحدة ما الذي سيتم إنجازه ولمن هذه المقالة.\n\n## قبل أن تبدأ\n\n- ما تحتاج إليه\n\n## الخطوات\n\n:::steps\n1. **افتح …**\n\n   ما الذي يظهر لك بعد ذلك.\n2. **اختر …**\n3. **انتهيت عندما …**\n:::\n\n## إذا لم ينجح الأمر\n\n- **ما تراه.** ما الذي يساعد.\n',
  },
  known_error: {
    name: 'خطأ معروف',
    description: 'خطأ معروف وكيفية تجاوزه',
    body: '## ما الذي تلاحظه\n\nالرسالة أو السلوك كما يظهر تمامًا.\n\n## من المتأثر\n\nالأجهزة والإصدارات والمواقع.\n\n## ما يساعد حتى يُصلَح\n\n:::steps\n1. الخطوة الأولى\n2. الخطوة الثانية\n:::\n\n## السبب\n\nما هو معروف عنه.\n\n## متى سيُصلَح\n\n:::note\nما هو مخطط له ومتى تتوفر أخبار جديدة.\n:::\n',
  },
  faq: {
    name: 'سؤال وجواب',
    description: 'سؤال واحد وجواب قصير',
    body: 'الجواب في جملة أو جملتين.\n\n## المزيد\n\nما قد يرغب البعض في معرفته أيضًا.\n\n## انظر أيضًا\n\n- روابط إلى مقالات أخرى\n',
  },
  reference: {
    name: 'مرجع',
    description: 'معلومات للرجوع إليها: إعدادات وحدود وجهات اتصال',
    body: 'ما الذي تحتويه هذه القائمة ومنذ متى يسري.\n\n| البند | القيمة | ملاحظة |\n| --- | --- | --- |\n|  |  |  |\n',
  },
}

const byLanguage: Readonly<Record<string, Readonly<Record<ArticleKind, Template>>>> = { en, de, ar }

/** English where a language has none. */
export const templatesIn = (
  language: string,
): { kind: ArticleKind; name: string; description: string; body: string }[] =>
  Object.entries(byLanguage[language.split('-')[0] ?? ''] ?? en).map(([kind, template]) => ({
    kind: kind as ArticleKind,
    ...template,
  }))

/** Headings of an article that a ticket becomes. */
export const ticketHeadings = (language: string): { problem: string; solution: string } =>
  ({
    de: { problem: 'Was Sie bemerken', solution: 'Was hilft' },
    ar: { problem: 'ما الذي تلاحظه', solution: 'ما الذي يساعد' },
  })[language.split('-')[0] ?? ''] ?? { problem: 'What you notice', solution: 'What helps' }
