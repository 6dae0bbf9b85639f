// The collections of the demo desk's articles.

export interface DemoCollection {
  icon: string
  names: Readonly<Record<'en' | 'de' | 'ar', string>>
  descriptions: Readonly<Record<'en' | 'de' | 'ar', string>>
}

export const collections: Readonly<Record<string, DemoCollection>> = {
  access: {
    icon: 'key-round',
    names: { en: 'Passwords and access', de: 'Passwörter und Zugang', ar: 'كلمات المرور والوصول' },
    descriptions: {
      en: 'Sign in, codes, passkeys, permissions',
      de: 'Anmelden, Codes, Passkeys, Rechte',
      ar: 'تسجيل الدخول والرموز ومفاتيح المرور والصلاحيات',
    },
  },
  network: {
    icon: 'wifi',
    names: { en: 'Network and VPN', de: 'Netz und VPN', ar: 'الشبكة والاتصال عن بُعد' },
    descriptions: {
      en: 'Wi-Fi, home office, slow connections',
      de: 'WLAN, Homeoffice, langsame Verbindungen',
      ar: 'الواي فاي والعمل من المنزل وبطء الاتصال',
    },
  },
  mail: {
    icon: 'message-square-plus',
    names: { en: 'Mail and meetings', de: 'Mail und Besprechungen', ar: 'البريد والاجتماعات' },
    descriptions: {
      en: 'Mailboxes, calendars, rooms, suspicious mails',
      de: 'Postfächer, Kalender, Räume, verdächtige Mails',
      ar: 'صناديق البريد والتقويم والقاعات والرسائل المشبوهة',
    },
  },
  devices: {
    icon: 'laptop',
    names: { en: 'Devices and printing', de: 'Geräte und Drucken', ar: 'الأجهزة والطباعة' },
    descriptions: {
      en: 'Laptops, phones, screens, printers',
      de: 'Laptops, Telefone, Bildschirme, Drucker',
      ar: 'الحواسيب والهواتف والشاشات والطابعات',
    },
  },
  software: {
    icon: 'app-window',
    names: { en: 'Applications and files', de: 'Anwendungen und Dateien', ar: 'التطبيقات والملفات' },
    descriptions: {
      en: 'Install, known faults, lost files',
      de: 'Installieren, bekannte Fehler, verlorene Dateien',
      ar: 'التثبيت والأخطاء المعروفة والملفات المفقودة',
    },
  },
  people: {
    icon: 'users',
    names: {
      en: 'People and the service desk',
      de: 'Menschen und Service Desk',
      ar: 'الموظفون ومكتب الخدمة',
    },
    descriptions: {
      en: 'New colleagues, leavers, how we help',
      de: 'Neue, Ausscheidende, wie wir helfen',
      ar: 'الموظفون الجدد والمغادرون وكيف نساعدك',
    },
  },
}
