// Names for invented people and organisations.

const listed = (text: string): readonly string[] => text.trim().split(/,\s*/)

export const given = listed(`
  Abena, Adele, Akira, Alma, Amir, Anders, Anouk, Antonio, Arjun, Astrid, Ayla, Beatriz, Bilal,
  Bram, Bruno, Camille, Cecilia, Chen, Clara, Daan, Daria, David, Dilan, Edith, Elias, Elena,
  Emeka, Emil, Esra, Eva, Farah, Felix, Fiona, Frank, Gabriel, Giulia, Grace, Hana, Hannah, Hassan,
  Helga, Hugo, Ida, Imran, Ines, Isla, Ivan, Jakob, Jamal, Jana, Joana, Johan, Judith, Julian, Kai,
  Karin, Katya, Kofi, Laila, Lars, Laura, Leo, Lin, Lucia, Lukas, Maeve, Magnus, Mai, Malik, Marek,
  Margot, Mateo, Maya, Mehmet, Mina, Mohan, Nele, Nicolas, Nina, Noor, Olga, Omar, Paula, Pavel,
  Petra, Philip, Ravi, Rosa, Ruben, Ruth, Sakura, Sanne, Sara, Simon, Sofia, Stefan, Tariq, Teresa,
  Theo, Thandi, Tim, Uma, Ursula, Vera, Victor, Wanda, Wei, Yara, Yusuf, Zoe
`)

export const family = listed(`
  Abdi, Adeyemi, Almeida, Andersen, Aydin, Bakker, Bauer, Becker, Bello, Berg, Bianchi, Bondar,
  Brandt, Burke, Castro, Chen, Cohen, Costa, Dahlgren, Das, Demir, Diallo, Dubois, Eriksen,
  Farrell, Fischer, Fontaine, Garcia, Gomez, Gupta, Haas, Haddad, Hansen, Hoffmann, Horvat, Hughes,
  Ibrahim, Ito, Ivanova, Jansen, Jensen, Kamau, Kaya, Keller, Khan, Kim, Kowalski, Kruger, Kumar,
  Larsen, Laurent, Lee, Lehmann, Lopez, Maes, Marino, Martin, Mbeki, Meyer, Moreau, Morgan, Murphy,
  Musa, Nagy, Nguyen, Nielsen, Nowak, Ochieng, Olsen, Osman, Park, Patel, Peeters, Pereira,
  Popescu, Quinn, Rahman, Reyes, Ricci, Rossi, Roy, Santos, Schmidt, Schulz, Sharma, Silva, Singh,
  Smit, Sokolov, Soto, Svensson, Takeda, Tan, Torres, Vargas, Visser, Vogel, Wagner, Walsh, Weber,
  Wilson, Winter, Wolf, Yilmaz, Young, Zimmer
`)

const first = listed(`
  Alder, Amber, Baltic, Birch, Blue Harbour, Bright, Cedar, Clear, Copper, Eastgate, Ember,
  Fairway, Fen, Granite, Green Mile, Hazel, High Street, Ironbridge, Juniper, Kestrel, Lakeside,
  Lime, Meadow, Mill Lane, North Star, Oak, Old Town, Orchard, Pine, Quayside, Red Barn, River,
  Rowan, Saltmarsh, Silver, Stonefield, Sunny Hill, Tidal, Upland, Willow
`)
const second = listed(`
  Logistics, Clinic, Foods, Engineering, Insurance, School, Energy, Print, Care, Textiles, Travel,
  Partners, Labs, Builders, Dental, Optics, Gardens, Media
`)

/** The n-th invented organisation; all differ up to 720. */
export const organisationName = (n: number): string => {
  const lead = first[(n * 7) % first.length] ?? 'Alder'
  const kind = second[(n * 5 + 3 * Math.floor(n / first.length)) % second.length] ?? 'Partners'
  return `${lead} ${kind}`
}

const accents = /\p{M}/gu
export const addressPart = (text: string): string =>
  text
    .normalize('NFD')
    .replace(accents, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
