// Anfragen auf Deutsch.
import type { Scenario } from './scenario.ts'

export const inGerman: readonly Scenario[] = [
  {
    team: 'Network',
    weight: 3,
    language: 'de',
    tags: ['vpn'],
    slots: {
      fehler: ['„Gegenstelle antwortet nicht“', '„Zertifikat abgelaufen“', '„Anmeldung fehlgeschlagen“'],
    },
    subjects: [
      'VPN bricht alle {minutes} Minuten ab',
      'VPN-Fehler {fehler}',
      'Kein Zugriff von zu Hause seit {tag}',
    ],
    what: [
      'seit {tag} bricht die VPN-Verbindung im Homeoffice alle {minutes} Minuten ab: {fehler}.',
      'ich komme von zu Hause nicht mehr ins Netz. Meldung: {fehler}.',
    ],
    more: ['Neustart von Laptop und Router hat nichts geändert.', 'Im Büro geht alles.'],
    talk: [['Welche Version zeigt der VPN-Client unter Hilfe > Info an?', 'Da steht 5.0.#.']],
    notes: [
      'Client veraltet, {asset} war beim letzten Rollout nicht erreichbar.',
      'Zertifikat des Geräts abgelaufen.',
    ],
    fixes: [
      'Der Client war zu alt; die neue Version ist installiert und die Verbindung hält.',
      'Ihr Zertifikat war abgelaufen und ist erneuert. Bitte einmal ab- und wieder anmelden.',
    ],
  },
  {
    team: 'Workplace',
    weight: 4,
    language: 'de',
    tags: ['printer'],
    slots: {
      fehler: [
        'druckt nur Streifen',
        'ist offline',
        'zieht kein Papier ein',
        'meldet Papierstau, obwohl keiner da ist',
      ],
    },
    subjects: ['Drucker {etage} {fehler}', 'Etikettendrucker {fehler}'],
    what: [
      'der Drucker {etage} {fehler}, seit {tag}.',
      'unser Etikettendrucker {fehler}; der Versand steht.',
    ],
    more: ['Aus- und Einschalten haben wir versucht.', 'Toner ist neu.'],
    talk: [['Was steht genau auf dem Display?', 'Dort steht „50.4 Fixierer“.']],
    notes: ['Wartungsfirma kommt morgen Vormittag, Auftrag {ref}.'],
    fixes: [
      'Die Wartungsfirma hat den Fixierer getauscht, die Testseite ist sauber.',
      'In der Warteschlange hing ein sehr großer Auftrag. Er ist gelöscht, es druckt wieder.',
    ],
  },
  {
    team: 'Workplace',
    weight: 4,
    language: 'de',
    tags: ['account'],
    urgency: 'high',
    slots: { grund: ['nach dem Urlaub', 'nach der Passwortänderung', 'seit der Umstellung'] },
    subjects: [
      'Konto gesperrt',
      'Neues Handy, keine Codes mehr',
      'Anmeldung geht nicht mehr, {grund}',
      'Zweiter Faktor nach Handywechsel',
    ],
    what: [
      '{grund} kann ich mich nicht mehr anmelden, das Konto sei gesperrt.',
      'ich habe ein neues Handy und bekomme keine Codes mehr.',
    ],
    more: ['Ich schreibe vom Rechner einer Kollegin.', 'Erreichbar bin ich bis {time}.'],
    talk: [
      ['Ich rufe Sie zur Sicherheit unter der Nummer im Verzeichnis zurück. Passt {time}?', 'Ja, gern.'],
    ],
    notes: ['Rückruf erfolgt, Identität geprüft.', 'Identität per Videoanruf geprüft, altes Gerät entfernt.'],
    fixes: [
      'Das Konto ist entsperrt. Bitte auch auf dem Handy das neue Passwort eintragen, sonst sperrt es sich wieder.',
      'Das alte Gerät ist entfernt, das neue können Sie bei der nächsten Anmeldung einrichten.',
    ],
  },
  {
    team: 'Applications',
    weight: 4,
    language: 'de',
    tags: ['erp', 'invoice'],
    slots: { partner: ['dem Spediteur', 'der Klinik', 'unserem größten Kunden'] },
    subjects: [
      'Rechnung {ref} nicht angekommen',
      'Fehler beim Buchen von Lieferschein {ref}',
      'Bestellungen von {partner} fehlen seit {tag}',
    ],
    what: [
      'Rechnung {ref} steht auf „versendet“, ist aber bei {partner} nie angekommen.',
      'beim Buchen von Lieferschein {ref} kommt „Periode nicht geöffnet“.',
      'seit {tag} kommen von {partner} keine Bestellungen mehr herein.',
    ],
    more: ['Der Monatsabschluss steht an.', 'Das Dokument schicke ich gern nach.'],
    talk: [['Um welche Uhrzeit war das genau? Dann finde ich es im Protokoll.', 'Das war um {time}.']],
    notes: [
      'Neue Adresse für elektronische Rechnungen fehlte in den Stammdaten.',
      'Periode war versehentlich geschlossen.',
      'Zertifikat der Gegenstelle neu, eingespielt und nachgesendet.',
    ],
    fixes: [
      'Die Adresse für elektronische Rechnungen hatte sich geändert. Sie ist berichtigt und die Rechnung um {time} angenommen worden.',
      'Die Periode ist wieder offen, bitte noch einmal buchen.',
      'Die Nachrichten hingen wegen eines neuen Zertifikats fest und sind um {time} alle zugestellt worden.',
    ],
  },
]
