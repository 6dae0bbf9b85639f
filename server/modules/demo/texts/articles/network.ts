// Articles of the demo desk about networks and working from elsewhere.
import type { DemoArticle } from './article.ts'

export const network: readonly DemoArticle[] = [
  {
    name: 'vpn-connect',
    collection: 'network',
    kind: 'how_to',
    views: 1510,
    isOutdated: true,
    en: {
      title: 'Connect to the VPN from home',
      summary: 'Reach folders and applications of the office from any network.',
      body: `You need the VPN for shared drives, printers and older applications. Mail and chat work without it.

## Connect

:::steps
1. **Open the VPN app.** It is on every work laptop. On your own device, ask us first.
2. **Choose the place nearest to you** and press **Connect**.
3. **Confirm on your phone** with the number shown.
4. **Wait for the green shield.** It takes up to twenty seconds.
:::

## If it does not connect

- **“Cannot reach the gateway.”** Open any web page first: hotel and train networks want you to agree to their terms.
- **Error 691.** Your password changed. Sign out of the app and in again.
- **Connected, but nothing loads.** See [VPN drops every few minutes](see:vpn-drops).

:::tip
Large files go faster over the web storage than over the VPN.
:::
`,
    },
    de: {
      title: 'Von zu Hause ins VPN',
      summary: 'Ordner und Anwendungen des Büros von jedem Netz aus erreichen.',
      body: `Das VPN brauchen Sie für Netzlaufwerke, Drucker und ältere Anwendungen. Mail und Chat gehen ohne.

## Verbinden

:::steps
1. **Öffnen Sie die VPN-App.** Sie ist auf jedem Dienstgerät.
2. **Wählen Sie den nächsten Standort** und **Verbinden**.
3. **Bestätigen Sie am Telefon** mit der angezeigten Zahl.
4. **Warten Sie auf das grüne Schild.**
:::

## Wenn es nicht klappt

- **„Gateway nicht erreichbar.“** Öffnen Sie erst irgendeine Webseite: Hotel- und Zugnetze verlangen eine Zustimmung.
- **Fehler 691.** Das Passwort hat sich geändert. Melden Sie sich in der App ab und wieder an.
`,
    },
    ar: {
      title: 'الاتصال بالشبكة الافتراضية (VPN) من المنزل',
      summary: 'الوصول إلى مجلدات وتطبيقات المكتب من أي شبكة.',
      body: `تحتاج إلى الشبكة الافتراضية للأقراص المشتركة والطابعات والتطبيقات القديمة. أما البريد والدردشة فيعملان بدونها.

## الاتصال

:::steps
1. **افتح تطبيق VPN.** وهو موجود على كل حاسوب عمل.
2. **اختر أقرب موقع إليك** ثم اضغط **اتصال**.
3. **أكّد من هاتفك** بالرقم الظاهر.
4. **انتظر ظهور الدرع الأخضر.** قد يستغرق ذلك عشرين ثانية.
:::

## إذا لم يتصل

- **«تعذر الوصول إلى البوابة».** افتح أي صفحة ويب أولًا، فشبكات الفنادق والقطارات تطلب الموافقة على شروطها.
- **الخطأ 691.** تغيّرت كلمة مرورك. سجّل الخروج من التطبيق ثم ادخل من جديد.
`,
    },
  },
  {
    name: 'vpn-drops',
    collection: 'network',
    kind: 'known_error',
    views: 760,
    en: {
      title: 'VPN drops every few minutes',
      summary: 'Known with client 9.1 on Windows 11. Version 9.2 mends it.',
      body: `## What you notice

The VPN connects, then drops every five to ten minutes. The shield turns grey and comes back by itself.

## Who is affected

Windows 11 laptops with VPN client **9.1**. The version stands under **About** in the app.

## What helps until then

:::steps
1. Right-click the network symbol and open **Network settings**.
2. Open your Wi-Fi and switch **Random hardware addresses** off.
3. Connect again.
:::

## When it will be mended

:::note
Version 9.2 is rolled out to all laptops. Leave yours switched on over lunch: it installs by itself and asks for a restart.
:::
`,
    },
  },
  {
    name: 'wifi-office',
    collection: 'network',
    kind: 'how_to',
    views: 690,
    en: {
      title: 'Connect your phone to the office Wi-Fi',
      summary: 'Two networks: one for staff, one for guests. Which is yours and how to join.',
      body: `| Network | For | Sign in with |
| --- | --- | --- |
| Meridian | Staff, work and own devices | Work address and password |
| Meridian-Guest | Visitors | A code from reception, for one day |

:::steps
1. Choose **Meridian** in the Wi-Fi list.
2. Type your **whole** work address and your password.
3. Check the certificate: its name must be \`radius.meridian.example\`. Then choose **Trust**.
:::

:::danger Another name?
Do not connect. Somebody may be collecting passwords. Tell us at once.
:::
`,
    },
    de: {
      title: 'Das Telefon mit dem Büro-WLAN verbinden',
      summary: 'Zwei Netze: eines für Beschäftigte, eines für Gäste.',
      body: `| Netz | Für | Anmelden mit |
| --- | --- | --- |
| Meridian | Beschäftigte | Dienstadresse und Passwort |
| Meridian-Guest | Besuch | Tagescode vom Empfang |

:::steps
1. Wählen Sie **Meridian**.
2. Geben Sie die **ganze** Dienstadresse und Ihr Passwort ein.
3. Prüfen Sie das Zertifikat: \`radius.meridian.example\`. Dann **Vertrauen**.
:::

:::danger Ein anderer Name?
Nicht verbinden und uns sofort Bescheid sagen.
:::
`,
    },
  },
  {
    name: 'slow-network',
    collection: 'network',
    kind: 'faq',
    views: 305,
    en: {
      title: 'Why is my connection slow?',
      summary: 'Four checks that find most causes in five minutes.',
      body: `Most slow connections have one of four causes.

:::steps
1. **Is it only you?** Ask a colleague nearby. If everybody is slow, look at the [notices](/status-notices).
2. **Cable or Wi-Fi?** Try the other one.
3. **Is something uploading?** Pause cloud storage for a minute.
4. **Restart** the laptop, and at home the router.
:::

Still slow? Send us a request with the result of each check: it saves a round of questions.
`,
    },
  },
  {
    name: 'northwind-scanners',
    collection: 'network',
    kind: 'how_to',
    organisations: ['Northwind Logistics'],
    views: 140,
    en: {
      title: 'Handheld scanners lose the warehouse network',
      summary: 'For Northwind Logistics: bring a scanner back without waiting for us.',
      body: `Scanners in halls 3 and 4 sometimes hang on to a far antenna.

:::steps
1. Hold **power** for ten seconds until it restarts.
2. Stand below the antenna at the gate while it starts.
3. Scan the test label on the gate post. A double beep: it is back.
:::

If three scanners of one gate fail within an hour, send one request for all of them and name the gate.
`,
    },
  },
  {
    name: 'switch-runbook',
    collection: 'network',
    kind: 'reference',
    state: 'internal',
    views: 38,
    en: {
      title: 'A floor is offline: what to check first',
      summary: 'Order of checks for the Network team before anybody drives out.',
      body: `:::steps
1. Monitoring: is the uplink of the floor’s switch down, or only its ports?
2. Power: does the UPS of the cabinet answer?
3. Ask facilities whether somebody works in the riser.
4. Swap the uplink to the spare fibre remotely.
5. Only then send somebody with the spare switch.
:::

\`\`\`sh
show interfaces status | include notconnect
show logging | last 50
\`\`\`

:::warning Tell people
Publish a service notice before step 4: it saves thirty calls.
:::
`,
    },
  },
]
