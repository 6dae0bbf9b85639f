// Articles of the demo desk about mail, calendars and meetings.
import type { DemoArticle } from './article.ts'

export const mail: readonly DemoArticle[] = [
  {
    name: 'phishing',
    collection: 'mail',
    kind: 'how_to',
    views: 1120,
    en: {
      title: 'Report a suspicious mail',
      summary: 'One button in your mail program. Do this even if you already clicked.',
      body: `:::steps
1. **Do not click, answer or forward it.**
2. Choose **Report** in your mail program, then **Phishing**.
3. The mail disappears. You hear from us within an hour in working time.
:::

## You already clicked or typed your password

:::danger Be quick, nobody is angry
[Reset your password](see:reset-password) now, then tell us by phone. The first minutes count, and nobody is blamed for telling.
:::

## What gives such mails away

- Hurry, threats, prizes
- An address that is nearly right: \`meridlan.example\`
- A link whose target is not what it says
`,
    },
    de: {
      title: 'Eine verdächtige Mail melden',
      summary: 'Ein Knopf im Mailprogramm. Auch wenn Sie schon geklickt haben.',
      body: `:::steps
1. **Nicht klicken, antworten oder weiterleiten.**
2. Wählen Sie **Melden**, dann **Phishing**.
3. Die Mail verschwindet. In der Arbeitszeit hören Sie binnen einer Stunde von uns.
:::

## Sie haben schon geklickt

:::danger Schnell sein, niemand schimpft
[Setzen Sie Ihr Passwort zurück](see:reset-password) und rufen Sie uns an. Die ersten Minuten zählen.
:::
`,
    },
    ar: {
      title: 'الإبلاغ عن رسالة مشبوهة',
      summary: 'زر واحد في برنامج البريد. افعل ذلك حتى لو كنت قد ضغطت على الرابط.',
      body: `:::steps
1. **لا تضغط على الروابط ولا تردّ ولا تُعِد التوجيه.**
2. اختر **إبلاغ** في برنامج البريد ثم **تصيّد**.
3. تختفي الرسالة، ويصلك ردّنا خلال ساعة في أوقات العمل.
:::

:::danger أسرِع، لن يلومك أحد
إذا ضغطت على الرابط أو كتبت كلمة مرورك، [أعد تعيين كلمة المرور](see:reset-password) الآن ثم اتصل بنا.
:::
`,
    },
  },
  {
    name: 'out-of-office',
    collection: 'mail',
    kind: 'how_to',
    views: 480,
    en: {
      title: 'Set an automatic reply while you are away',
      summary: 'For colleagues and for others, with dates, from computer or phone.',
      body: `:::steps
1. Open **Settings** of your mail and choose **Automatic replies**.
2. Set the first and last day. It then switches itself off.
3. Write one text for colleagues and one for others. Name who stands in for you.
:::

:::note
Leave telephone numbers and travel plans out of the text for others.
:::
`,
    },
  },
  {
    name: 'mailbox-full',
    collection: 'mail',
    kind: 'faq',
    views: 350,
    en: {
      title: 'My mailbox is full',
      summary: 'Find the few mails that fill it, and let old ones archive themselves.',
      body: `A mailbox holds 50 GB. Ten mails with attachments often fill more of it than ten thousand others.

:::steps
1. Sort by **size** and delete or save the largest.
2. Empty **Deleted items**.
3. Switch **Automatic archive** on: mails older than two years move, and stay searchable.
:::

Sending a large file? Send a link from the web storage instead: it fills nobody’s mailbox.
`,
    },
  },
  {
    name: 'room-booking',
    collection: 'mail',
    kind: 'how_to',
    views: 260,
    en: {
      title: 'Book a room with a screen and camera',
      summary: 'From the calendar, with the equipment you need.',
      body: `:::steps
1. Make a meeting and choose **Add a room**.
2. Filter by **video** and the number of people.
3. In the room, press **Join** on the panel at the door. The call starts on the screen.
:::

A room that nobody enters within ten minutes is free again.
`,
    },
  },
  {
    name: 'calendar-double',
    collection: 'mail',
    kind: 'known_error',
    views: 95,
    en: {
      title: 'Meetings appear twice on the phone',
      summary: 'Known where an account is added twice. Remove the older one.',
      body: `## What you notice

Every meeting stands twice in the phone’s calendar; on the computer only once.

## Cause

The account was added again after a password change, and the older one still fetches.

## What helps

:::steps
1. Open **Settings**, then **Accounts**.
2. Remove the one that shows a warning.
3. Wait two minutes.
:::
`,
    },
  },
  {
    name: 'mail-migration',
    collection: 'mail',
    kind: 'reference',
    state: 'draft',
    views: 0,
    en: {
      title: 'Shared mailboxes move in spring',
      summary: 'What changes for teams with a shared address.',
      body: `Draft: dates are not agreed yet.

- Addresses stay as they are
- Rules move along, signatures do not
- Each team gets a week’s notice
`,
    },
  },
]
