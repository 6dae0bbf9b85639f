// What the demo's two brands say.
export const meridian = {
  name: 'Meridian IT help',
  look: { colour: '#1d5fd1', ink: '#ffffff', mast: 'filled' as const, corners: 8 },
  texts: {
    en: {
      headline: '',
      lead: 'Look for an answer, or tell us what does not work. A person reads it.',
      phone: '+49 30 5550 4500',
      place: 'Building B, ground floor, beside the lift',
      hours: 'Mon to Fri, 8:00 to 18:00',
      foot: 'Meridian Group',
    },
    de: {
      headline: '',
      lead: 'Suchen Sie eine Antwort, oder sagen Sie uns, was nicht geht. Ein Mensch liest es.',
      phone: '',
      place: 'Gebäude B, Erdgeschoss, neben dem Aufzug',
      hours: 'Mo bis Fr, 8:00 bis 18:00',
      foot: '',
    },
    ar: {
      headline: '',
      lead: 'ابحث عن إجابة، أو أخبرنا بما لا يعمل. سيقرأ رسالتك أحد زملائنا.',
      phone: '',
      place: 'المبنى B، الطابق الأرضي، بجانب المصعد',
      hours: 'من الاثنين إلى الجمعة، 8:00 إلى 18:00',
      foot: '',
    },
  },
}

export const northwind = {
  name: 'Northwind help desk',
  look: { colour: '#0f766e', ink: '#ffffff', mast: 'filled' as const, corners: 3 },
  texts: {
    en: {
      headline: 'What keeps you from driving?',
      lead: 'Scanners, tablets, lorries’ boxes: tell us, and we keep you moving.',
      phone: '+49 40 5550 7700',
      place: 'Dispatch office, gate 4',
      hours: 'Every day, 5:00 to 22:00',
      foot: 'Run by Meridian for Northwind Logistics',
    },
    de: {
      headline: 'Was hält Sie auf?',
      lead: 'Scanner, Tablets, Geräte im Lkw: Sagen Sie es uns, dann geht es weiter.',
      phone: '',
      place: 'Disposition, Tor 4',
      hours: 'Täglich 5:00 bis 22:00',
      foot: 'Meridian für Northwind Logistics',
    },
  },
}
