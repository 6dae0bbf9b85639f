// The demo's own pages.
export const houseRules = {
  en: {
    title: 'What you can expect from us',
    body: `We are eleven people, and we like it when things work.

## How quickly we answer

| What happens | First answer |
| --- | --- |
| Nobody can work | 15 minutes |
| You cannot work | 1 hour |
| It is a nuisance | the same day |

## What we ask of you

1. Say what happens and since when.
2. Never send us a password: we do not need it.
3. Tell us when it works again.

:::tip
A photo of the screen says more than any description.
:::
`,
  },
  de: {
    title: 'Was Sie von uns erwarten können',
    body: `Wir sind elf Menschen und mögen es, wenn alles läuft.

## Wie schnell wir antworten

| Was geschieht | Erste Antwort |
| --- | --- |
| Niemand kann arbeiten | 15 Minuten |
| Sie können nicht arbeiten | 1 Stunde |
| Es ist lästig | am selben Tag |

## Worum wir Sie bitten

1. Sagen Sie, was geschieht und seit wann.
2. Schicken Sie uns nie ein Passwort: Wir brauchen es nicht.
3. Sagen Sie uns, wenn es wieder geht.
`,
  },
}

export const imprint = {
  en: {
    title: 'Imprint',
    body: 'Meridian Group, Example Street 1, 10115 Berlin.\n\nResponsible: Mira Lindqvist.',
  },
  de: {
    title: 'Impressum',
    body: 'Meridian Group, Beispielstraße 1, 10115 Berlin.\n\nVerantwortlich: Mira Lindqvist.',
  },
}
