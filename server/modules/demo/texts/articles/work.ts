// Articles of the demo desk about applications, people who come and go, and the desk itself.
import type { DemoArticle } from './article.ts'

export const work: readonly DemoArticle[] = [
  {
    name: 'install-software',
    collection: 'software',
    kind: 'how_to',
    views: 620,
    en: {
      title: 'Install an application',
      summary: 'Most are in the company store. How to ask for one that is not.',
      body: `:::steps
1. Open the **Company store** on your laptop.
2. Search for the name and choose **Install**. No administrator is needed.
3. Not there? Send [a request](/new) with its name, who makes it, and what you need it for.
:::

Licences that cost money need your manager. Free applications are looked at for safety first, usually within two days.
`,
    },
    de: {
      title: 'Eine Anwendung installieren',
      summary: 'Die meisten stehen im Firmenkatalog. So fragen Sie nach anderen.',
      body: `:::steps
1. Öffnen Sie den **Firmenkatalog** auf Ihrem Gerät.
2. Suchen Sie den Namen und wählen Sie **Installieren**.
3. Nicht dabei? Schicken Sie uns [eine Anfrage](/new) mit Name, Hersteller und Zweck.
:::

Kostenpflichtige Lizenzen genehmigt Ihre Führungskraft.
`,
    },
  },
  {
    name: 'expense-app-error',
    collection: 'software',
    kind: 'known_error',
    views: 280,
    en: {
      title: 'Expense report shows “Error 4012” when sending',
      summary: 'A receipt has a name with special characters. Rename it and send again.',
      body: `## What you notice

**Error 4012: document refused** after choosing **Send**.

## Cause

A receipt’s file name holds characters such as \`#\`, \`%\` or an emoji. The maker knows of it.

## What helps

:::steps
1. Remove the receipt from the report.
2. Rename the file to letters and digits.
3. Add it again and send.
:::
`,
    },
  },
  {
    name: 'recover-file',
    collection: 'software',
    kind: 'how_to',
    views: 450,
    en: {
      title: 'Get a deleted or older file back',
      summary: 'For 30 days you can do it yourself, for a year we can.',
      body: `## Within 30 days

:::steps
1. Right-click the folder where it was and choose **Earlier versions**.
2. Pick a day before it was lost.
3. Choose **Restore**, or **Open** to look first.
:::

## Later

Send us the folder, the name and roughly the day. We keep backups for a year.
`,
    },
  },
  {
    name: 'new-starter',
    collection: 'people',
    kind: 'how_to',
    isForSignedIn: true,
    views: 240,
    en: {
      title: 'Somebody new joins your team',
      summary: 'What to order when, so that the first day works.',
      body: `| When | What |
| --- | --- |
| Two weeks before | Laptop, phone, access: one request **New colleague** |
| One week before | Desk, badge, distribution lists |
| First day | They come to us at 9:00 with an identity card |

:::tip
Name somebody in the same job: “access like Ana” is quicker than a list.
:::
`,
    },
  },
  {
    name: 'leaver',
    collection: 'people',
    kind: 'reference',
    isForSignedIn: true,
    views: 110,
    en: {
      title: 'Somebody leaves: what happens to their account',
      summary: 'Days, mail, files and devices after the last working day.',
      body: `| Day | What happens |
| --- | --- |
| Last day, 18:00 | The account is closed, mail answers with a note you write |
| +1 | The manager gets the files and mailbox to look at |
| +30 | The mailbox is removed |
| +90 | Files are removed unless somebody took them over |

Devices come back on the last day. A [request](/new) **Colleague leaves** starts all of it.
`,
    },
  },
  {
    name: 'how-we-help',
    collection: 'people',
    kind: 'faq',
    views: 390,
    en: {
      title: 'When and how the service desk helps',
      summary: 'Hours, ways to reach us, and how soon you hear from us.',
      body: `| What | First answer | Done |
| --- | --- | --- |
| Nobody can work | 15 minutes | 4 hours |
| You cannot work | 1 hour | 1 working day |
| You can work, but badly | 4 hours | 3 working days |
| A question or wish | 1 working day | as agreed |

We are here Monday to Friday from 7:00 to 19:00. At other times write: what stops many people wakes somebody.

You can follow every request [here](/requests), and answer, add people or close it.
`,
    },
    de: {
      title: 'Wann und wie der Service Desk hilft',
      summary: 'Zeiten, Wege zu uns und wie bald Sie von uns hören.',
      body: `| Was | Erste Antwort | Erledigt |
| --- | --- | --- |
| Niemand kann arbeiten | 15 Minuten | 4 Stunden |
| Sie können nicht arbeiten | 1 Stunde | 1 Arbeitstag |
| Sie können arbeiten, aber schlecht | 4 Stunden | 3 Arbeitstage |
| Frage oder Wunsch | 1 Arbeitstag | nach Absprache |

Wir sind montags bis freitags von 7 bis 19 Uhr da. Jede Anfrage verfolgen Sie [hier](/requests).
`,
    },
    ar: {
      title: 'متى وكيف يساعدك مكتب الخدمة',
      summary: 'أوقات العمل وطرق التواصل والوقت المتوقع للرد.',
      body: `| الحالة | أول رد | الإنجاز |
| --- | --- | --- |
| لا أحد يستطيع العمل | 15 دقيقة | 4 ساعات |
| أنت لا تستطيع العمل | ساعة واحدة | يوم عمل |
| تعمل ولكن بصعوبة | 4 ساعات | 3 أيام عمل |
| سؤال أو طلب | يوم عمل | حسب الاتفاق |

نحن متاحون من الاثنين إلى الجمعة من السابعة صباحًا حتى السابعة مساءً. يمكنك متابعة كل طلب [هنا](/requests).
`,
    },
  },
  {
    name: 'halden-clinic',
    collection: 'people',
    kind: 'reference',
    organisations: ['Halden Clinic'],
    views: 75,
    en: {
      title: 'Support on the wards of Halden Clinic',
      summary: 'Who comes to a ward, when, and what to have ready.',
      body: `- Round on the wards: Tuesday and Thursday, 13:00 to 15:00
- Medical devices: call the clinic’s own technicians first
- Nobody may take a photo of a screen that shows patients: describe it in words

:::warning
Never send patients’ names or numbers to us. We close such requests and tell data protection.
:::
`,
    },
  },
  {
    name: 'ai-tools',
    collection: 'software',
    kind: 'faq',
    state: 'draft',
    views: 0,
    en: {
      title: 'Which AI assistants may I use?',
      summary: 'Draft for data protection to look at.',
      body: `Allowed: the assistant inside our office suite, with your work account.

Not allowed: pasting customer data, code or contracts into others.
`,
    },
  },
]
