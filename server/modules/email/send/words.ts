// Fixed words of outgoing mails that no template holds.
export const wrote = (language: 'en' | 'de', name: string, at: string): string =>
  language === 'de' ? `Am ${at} schrieb ${name}:` : `On ${at}, ${name} wrote:`
