// Articles of the demo desk about devices, printing and software.
import type { DemoArticle } from './article.ts'

export const devices: readonly DemoArticle[] = [
  {
    name: 'printer-setup',
    collection: 'devices',
    kind: 'how_to',
    views: 870,
    en: {
      title: 'Print on any printer with your badge',
      summary: 'Send once, hold your badge to any printer, collect.',
      body: `There is one print queue for all printers. What you send waits 24 hours for your badge.

:::steps
1. Print to **Follow-me**.
2. Hold your badge to the reader of any printer.
3. Choose what to print, or **Print all**.
:::

- **Badge not known?** Type your work address once; the badge is known from then on.
- **Paper jam or no toner?** Use the next printer and tell us the number on its label.
`,
    },
    de: {
      title: 'Mit dem Ausweis an jedem Drucker drucken',
      summary: 'Einmal senden, Ausweis an einen beliebigen Drucker halten, abholen.',
      body: `Es gibt eine Warteschlange für alle Drucker. Was Sie senden, wartet 24 Stunden auf Ihren Ausweis.

:::steps
1. Drucken Sie auf **Follow-me**.
2. Halten Sie den Ausweis an den Leser eines beliebigen Druckers.
3. Wählen Sie aus, was gedruckt wird.
:::

**Papierstau oder kein Toner?** Nehmen Sie den nächsten Drucker und nennen Sie uns die Nummer auf dem Schild.
`,
    },
  },
  {
    name: 'laptop-slow',
    collection: 'devices',
    kind: 'faq',
    views: 540,
    en: {
      title: 'My laptop is slow or loud',
      summary: 'Restart, updates, space: what helps in this order.',
      body: `:::steps
1. **Restart** it. Closing the lid is no restart.
2. **Let updates finish.** They slow it down once, not every day.
3. **Free some space.** Below 10 GB everything gets slow.
4. **Unplug what is plugged in** and try once without the docking station.
:::

Older than four years? It may be due for exchange: see [Get a new laptop](see:new-laptop).
`,
    },
  },
  {
    name: 'new-laptop',
    collection: 'devices',
    kind: 'how_to',
    isForSignedIn: true,
    views: 430,
    en: {
      title: 'Get a new laptop',
      summary: 'Who gets which model, how to order, and how your files move.',
      body: `Laptops are exchanged after four years, or sooner when they break.

:::steps
1. Open [a request](/new) and choose **New hardware**.
2. Your manager agrees by one click in the mail they get.
3. We tell you the day. Bring the old one; it takes 40 minutes.
:::

| Model | For |
| --- | --- |
| 13 inch, light | People who travel |
| 15 inch | Most desks |
| Workstation | Engineering and video, with a reason |

Files in your folders and web storage come along. What lies only on the desktop of the old one does not: move it before.
`,
    },
  },
  {
    name: 'lost-device',
    collection: 'devices',
    kind: 'how_to',
    views: 210,
    en: {
      title: 'My laptop or phone is lost or stolen',
      summary: 'Three calls in the right order. We can lock it within minutes.',
      body: `:::danger First: tell us
Call at any hour. We lock the device and sign it out everywhere.
:::

:::steps
1. **Call us** and say when you last had it.
2. **[Reset your password](see:reset-password).**
3. **Stolen?** Report it to the police and send us the reference.
4. **Tell your manager.** If customer data was on it, data protection has to know within 72 hours.
:::
`,
    },
    ar: {
      title: 'فقدت حاسوبي أو هاتفي أو سُرق مني',
      summary: 'ثلاث مكالمات بالترتيب الصحيح. يمكننا قفل الجهاز خلال دقائق.',
      body: `:::danger أولًا: أخبرنا
اتصل بنا في أي ساعة. نقفل الجهاز ونسجّل خروجه من كل مكان.
:::

:::steps
1. **اتصل بنا** واذكر متى كان معك آخر مرة.
2. **[أعد تعيين كلمة المرور](see:reset-password).**
3. **هل سُرق؟** أبلغ الشرطة وأرسل إلينا رقم البلاغ.
4. **أخبر مديرك.**
:::
`,
    },
  },
  {
    name: 'monitor-dock',
    collection: 'devices',
    kind: 'known_error',
    views: 330,
    en: {
      title: 'Second screen stays black at the docking station',
      summary: 'After the November update. Unplugging for ten seconds helps until the new firmware.',
      body: `## What you notice

One of two screens stays black after the laptop woke up.

## What helps until then

:::steps
1. Unplug the docking station from power **and** laptop.
2. Count to ten.
3. Power first, then the laptop.
:::

## When it will be mended

:::note
New firmware is being tested with twenty people. We tell you here when it is for everybody.
:::
`,
    },
  },
  {
    name: 'exchange-runbook',
    collection: 'devices',
    kind: 'how_to',
    state: 'internal',
    views: 51,
    en: {
      title: 'Exchanging a laptop: what the Workplace team does',
      summary: 'The forty minutes with the person beside you, and what comes before and after.',
      body: `## Before

- Name the new device after the asset label
- Put it into the group of its owner’s team

## With the person

:::steps
1. They sign in to the new one; wait for the folders to appear.
2. Print a page, join the Wi-Fi, open their two main applications.
3. They tick the list in the ticket.
:::

## After

Erase the old one with the tool on the stick, and write the proof into the ticket. Keep it 14 days.
`,
    },
  },
]
