// Articles of the demo desk about passwords, accounts and signing in.
import type { DemoArticle } from './article.ts'

export const access: readonly DemoArticle[] = [
  {
    name: 'reset-password',
    collection: 'access',
    kind: 'how_to',
    views: 1840,
    en: {
      title: 'Reset your password',
      summary: 'Set a new password yourself in two minutes, also when you are locked out.',
      body: `You can set a new password at any hour without calling us. You need the phone that you registered for sign-in codes.

## Set a new password

:::steps
1. **Open the sign-in page of your mail** and choose **Forgot my password**.
2. **Type your work address** and the letters of the picture.
3. **Confirm on your phone.** We send a code by the app or a text message.
4. **Choose a new password** of at least 12 characters. Three or four words that do not belong together are easier to remember than signs and digits.
:::

:::warning Change it everywhere
Your phone and tablet go on using the old password and can lock your account. Change it there within ten minutes.
:::

## If it does not work

- **No code arrives.** Your phone number may be an old one. See [Register a new phone](see:new-phone).
- **“Your password was used before.”** The last ten cannot be used again.
- **Your account is locked.** It opens by itself after 15 minutes.
`,
    },
    de: {
      title: 'Passwort zurücksetzen',
      summary: 'In zwei Minuten selbst ein neues Passwort setzen, auch wenn das Konto gesperrt ist.',
      body: `Ein neues Passwort setzen Sie jederzeit selbst. Sie brauchen das Telefon, das für Anmeldecodes hinterlegt ist.

## Neues Passwort setzen

:::steps
1. **Öffnen Sie die Anmeldeseite Ihrer Mail** und wählen Sie **Passwort vergessen**.
2. **Geben Sie Ihre Dienstadresse ein** und die Buchstaben aus dem Bild.
3. **Bestätigen Sie am Telefon.** Der Code kommt in der App oder per SMS.
4. **Wählen Sie ein neues Passwort** mit mindestens 12 Zeichen. Drei oder vier Wörter ohne Zusammenhang merken sich leichter als Sonderzeichen.
:::

:::warning Überall ändern
Telefon und Tablet benutzen weiter das alte Passwort und können das Konto sperren. Ändern Sie es dort innerhalb von zehn Minuten.
:::

## Wenn es nicht klappt

- **Es kommt kein Code.** Vielleicht ist eine alte Nummer hinterlegt. Siehe [Neues Telefon anmelden](see:new-phone).
- **„Dieses Passwort wurde schon benutzt.“** Die letzten zehn gehen nicht noch einmal.
- **Das Konto ist gesperrt.** Nach 15 Minuten öffnet es sich von selbst.
`,
    },
    ar: {
      title: 'إعادة تعيين كلمة المرور',
      summary: 'عيّن كلمة مرور جديدة بنفسك خلال دقيقتين، حتى لو كان حسابك مقفلًا.',
      body: `يمكنك تعيين كلمة مرور جديدة في أي وقت دون الاتصال بنا. تحتاج إلى الهاتف المسجَّل لاستلام رموز الدخول.

## تعيين كلمة مرور جديدة

:::steps
1. **افتح صفحة الدخول إلى بريدك** واختر **نسيت كلمة المرور**.
2. **اكتب عنوان عملك** والحروف الظاهرة في الصورة.
3. **أكّد من هاتفك.** نرسل رمزًا عبر التطبيق أو رسالة نصية.
4. **اختر كلمة مرور جديدة** من 12 حرفًا على الأقل. ثلاث أو أربع كلمات لا علاقة بينها أسهل في الحفظ.
:::

:::warning غيّرها في كل مكان
يواصل هاتفك وجهازك اللوحي استخدام كلمة المرور القديمة وقد يؤدي ذلك إلى قفل حسابك. غيّرها هناك خلال عشر دقائق.
:::

## إذا لم ينجح الأمر

- **لا يصل أي رمز.** قد يكون رقم هاتفك قديمًا. انظر [تسجيل هاتف جديد](see:new-phone).
- **حسابك مقفل.** يُفتح تلقائيًا بعد 15 دقيقة.
`,
    },
  },
  {
    name: 'new-phone',
    collection: 'access',
    kind: 'how_to',
    views: 920,
    en: {
      title: 'Register a new phone for sign-in codes',
      summary: 'Move the authenticator app to a new phone before you give the old one away.',
      body: `Do this while you still have the old phone. Without it, our desk has to check who you are.

:::steps
1. **Install an authenticator app** on the new phone.
2. **Open your security page** on a computer where you are signed in and choose **Add a way to sign in**.
3. **Scan the square code** with the app and type the six digits it shows.
4. **Remove the old phone** from the list.
:::

:::tip Keep a second way
Add a passkey or a second phone too. People with two ways never have to wait for us.
:::

## The old phone is lost

Tell us at once with [a request](/new) or in person with your badge. We block the old phone and give you a code that works once.
`,
    },
    de: {
      title: 'Neues Telefon für Anmeldecodes anmelden',
      summary: 'Die Authenticator-App auf ein neues Telefon umziehen, bevor das alte weg ist.',
      body: `Machen Sie das, solange Sie das alte Telefon noch haben. Ohne das alte müssen wir prüfen, wer Sie sind.

:::steps
1. **Installieren Sie eine Authenticator-App** auf dem neuen Telefon.
2. **Öffnen Sie Ihre Sicherheitsseite** an einem angemeldeten Rechner und wählen Sie **Anmeldeweg hinzufügen**.
3. **Scannen Sie den Code** und tippen Sie die sechs Ziffern ein.
4. **Entfernen Sie das alte Telefon** aus der Liste.
:::

## Das alte Telefon ist weg

Sagen Sie uns sofort Bescheid, [hier](/new) oder persönlich mit Ausweis. Wir sperren das alte und geben Ihnen einen Code, der einmal gilt.
`,
    },
  },
  {
    name: 'passkey',
    collection: 'access',
    kind: 'how_to',
    views: 410,
    en: {
      title: 'Sign in with a passkey instead of a password',
      summary: 'Use your fingerprint, face or device PIN. Nothing to remember, nothing to steal.',
      body: `A passkey lives on your device and opens with your fingerprint, face or device PIN.

:::steps
1. **Sign in** as usual and open your profile.
2. Choose **Passkeys**, then **Add a passkey**.
3. **Confirm** with fingerprint, face or PIN.
4. **Add a second one** on another device, so that losing one does not lock you out.
:::

## Questions

- **Does my fingerprint leave the device?** No. The device only proves that it was you.
- **Does it work on shared computers?** Use your phone: choose **Another device** and scan the code.
`,
    },
  },
  {
    name: 'shared-mailbox-access',
    collection: 'access',
    kind: 'how_to',
    views: 388,
    isForSignedIn: true,
    en: {
      title: 'Ask for access to a folder, mailbox or application',
      summary: 'Who has to agree, what to write, and how long it takes.',
      body: `Access is given by the owner of what you need; we set it up.

| You need | Who agrees | Usually done within |
| --- | --- | --- |
| A team folder | The team’s lead | 4 working hours |
| A shared mailbox | Its owner | 4 working hours |
| Finance or HR applications | Your manager and the data owner | 2 working days |
| Administrator rights | Your manager and IT security | 3 working days |

:::steps
1. Open [a request](/new) and choose **Access**.
2. Name the folder, mailbox or application, and what you will do with it.
3. Say until when you need it, if it is for a time.
:::

:::note
Access that nobody used for 180 days is taken away. You hear of it two weeks before.
:::
`,
    },
  },
  {
    name: 'locked-accounts-internal',
    collection: 'access',
    kind: 'reference',
    state: 'internal',
    views: 64,
    en: {
      title: 'Checking who somebody is before a reset',
      summary: 'The three ways that count as proof, and the ones that never do.',
      body: `Never reset a password or remove a second factor on a name and a voice alone.

| Proof | Counts |
| --- | --- |
| Badge seen in person or on video | Yes |
| Call back to the number in the directory | Yes |
| Their manager confirms in a ticket | Yes |
| They know their staff number or birthday | **No** |
| They write from a private address | **No** |

:::danger Urgency is a sign
Somebody who has no time for a call back is somebody to call back.
:::

Write into the ticket which proof you took.
`,
    },
  },
]
