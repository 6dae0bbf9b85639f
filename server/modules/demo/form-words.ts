// What the questions of the demo desk's catalogue and their choices are called, in the three languages of its pages.
import type { FormWords } from '../../../rules/intake/form.ts'

type Language = 'en' | 'de' | 'ar'
type Said = Readonly<Record<Language, string>>

const said = (en: string, de: string, ar: string): Said => ({ en, de, ar })

const parts: Readonly<Record<string, Said>> = {
  hardware: said('Hardware', 'Geräte', 'الأجهزة'),
  laptop: said('Laptop', 'Laptop', 'حاسوب محمول'),
  printer: said('Printer', 'Drucker', 'طابعة'),
  scanner: said('Scanner', 'Scanner', 'ماسح ضوئي'),
  network: said('Network', 'Netzwerk', 'الشبكة'),
  vpn: said('VPN', 'VPN', 'VPN'),
  wifi: said('Wi-Fi', 'WLAN', 'واي فاي'),
  software: said('Software', 'Programme', 'البرامج'),
  mail: said('Mail', 'Mail', 'البريد'),
  warehouse: said('Warehouse system', 'Lagersystem', 'نظام المستودع'),
  access: said('Access', 'Zugänge', 'الصلاحيات'),
  password: said('Password', 'Passwort', 'كلمة المرور'),
}

/** "hardware/laptop" → "Hardware › Laptop" */
const categories = (language: Language): Record<string, string> =>
  Object.fromEntries(
    ['hardware/laptop', 'hardware/printer', 'hardware/scanner', 'network/vpn', 'network/wifi']
      .concat(['software/mail', 'software/warehouse', 'access/password'])
      .flatMap((path) => [path, path.split('/')[0] ?? ''])
      .map((path) => [
        path,
        path
          .split('/')
          .map((part) => parts[part]?.[language] ?? part)
          .join(' › '),
      ]),
  )

/** Of the question about the category, where its values are not what one would read. */
export const categoryNames = categories('en')

export const questionWords: Readonly<Record<'de' | 'ar', NonNullable<FormWords['questions']>>> = {
  de: {
    category: { label: 'Worum geht es?', options: categories('de') },
    site: {
      label: 'Wo ist es?',
      options: {
        'Head office': 'Zentrale',
        'Dock 1 to 4': 'Rampe 1 bis 4',
        'Dock 5 to 7': 'Rampe 5 bis 7',
        Clinic: 'Klinik',
        'At home': 'Zu Hause',
      },
    },
    serial_number: { label: 'Seine Seriennummer', help: 'Auf der Rückseite oder darunter' },
  },
  ar: {
    category: { label: 'ما الموضوع؟', options: categories('ar') },
    site: {
      label: 'أين؟',
      options: {
        'Head office': 'المقر الرئيسي',
        'Dock 1 to 4': 'الرصيف 1 إلى 4',
        'Dock 5 to 7': 'الرصيف 5 إلى 7',
        Clinic: 'العيادة',
        'At home': 'في المنزل',
      },
    },
    serial_number: { label: 'الرقم التسلسلي', help: 'على الظهر أو في الأسفل' },
  },
}
