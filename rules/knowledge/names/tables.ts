// Tables that names of people are told by: first names, those that are words as well, and capitalised words that are none.

/** "Jürgen" → "jurgen": lower case, without marks; ß is ss. */
export const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .toLowerCase()

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(folded))

/** Common first names and their short forms, folded as `folded` does. */
export const firstNames = words(`
  aaron abdul abdullah abigail achim adam adele adrian agata agnes agnieszka ahmad ahmed aisha alan albert alberto aleksandra alejandra
  alejandro alessandro alex alexander alexandra alexandre alexis alfred ali alice alicia alina alison allison amanda amelia amelie amir
  amira amit amy ana anastasia andre andrea andreas andrei andrew andrzej andy angela angelika angelina anika anita anja ann anna
  annabelle anne anneliese annette annika ansgar anthony antje antoine anton antonia antonio anton anuj anya ariane arjun armin arne arno
  arthur arturo asif astrid ayesha ayse aziz barbara bartosz bastian beate beatrice beatrix ben benedikt benjamin bernadette bernard
  bernd bernhard bert bettina bianca bilal birgit birgitta bjorn bob bodo boris brandon brenda brian brigitte britta bruce bruno burak
  caleb cameron camille candice carl carla carlos carmen carolin carolina caroline carsten catherine cathy cecilia celine cem chantal
  charles charlie charlotte chiara chioma chloe chris christa christel christian christiane christina christine christoph christopher
  claire clara claudia claus clemens colin connor constantin cordula corinna cornelia craig cristina cynthia dagmar damian daniel
  daniela danielle danny darren dave david deborah denise dennis derek deniz detlef diana diane diego dieter dietmar dimitri dirk dmitri
  dmitry dominic dominik dominique donald donna doreen doris dorothea dorothee douglas duncan dylan eberhard eckhard edgar edith eduardo
  edward edwin eileen ekaterina elaine elena eleanor eli elias elif elisabeth elise elizabeth elke ella ellen emil emilia emilie
  emily emine emma emmanuel enrico enrique eric erica erich erik erika erin esther ethan eugen eugene eva evelyn ewa fabian fatima
  fatma felicitas felipe felix ferdinand fernando fiona florian franca francesca francesco francis francisco francois franz franziska
  fred frederic frederik frida frieda friedrich fritz gabriel gabriela gabriele gareth gary geoffrey georg george georgios gerald gerard
  gerd gerda gerhard gertrud gianna gina giovanni gisela giulia giuseppe gloria gordon graham greg gregor gregory greta gudrun
  guido guillaume gulsen gunter gunther gustav guillermo hakan hana hanna hannah hannelore hannes hans harald harold harriet harry
  hassan hasan hatice hedwig heidi heike heiko hein heinrich heinz helen helena helene helga helmut hendrik henning henrik henry herbert
  hermann hiroshi holger horst howard hubert hugo hussein ian ibrahim ida igor ilona ilse imran inga inge ingeborg ingo ingrid ines
  irena irene irina irmgard isaac isabel isabella isabelle ismail ivan ivana jacob jacqueline jacques jakob jakub james jamie jamal jan jana
  jane janet janina janine janis jason jasmin javier jean jeff jeffrey jenna jennifer jenny jens jeremy jerome jerry jessica jill jim
  joachim joan joana joanna joao jochen joe joel joerg johan johann johanna johannes john johnny jon jonas jonathan jorge jorg jose josef
  josefine joseph josh joshua juan judith julia julian juliane julie juliette julius jurgen jutta kai kamil karen karim karin karina karl
  karla karolina karsten kasper katarina katarzyna kate katharina katherine kathleen kathrin kathy katie katja katrin kay keith kelly
  ken kenneth kenji kerstin kevin khalid kiran kirsten kirstin klaus konrad konstantin kristen kristin kristina kristof krystyna krzysztof
  kumar kurt kyle lara larissa larry lars laszlo laura lauren laurent laurence lea leah leila lena leo leon leonard leonardo leonie
  leonora leroy leslie levi liam lilian liliana lily lina linda lisa lise liz lorena lorenz lorenzo lothar louis louisa louise luc luca
  lucas lucia lucie lucy ludger ludwig luigi luis luisa lukas lutz lydia lynn maciej madeleine madison magda magdalena mahmoud maik maike
  malgorzata malte mandy manfred manuel manuela marc marcel marcela marcin marco marcos marcus marek mareike margaret margarete
  margarita margit margot maria marian mariana marianne marie marija marika marina mario marion marissa marius marlene marlies marta
  martha martin martina mary maryam mateo mateusz mathias mathilde mathis matt matteo matthew matthias maurice mauro maximilian maxime
  maya mehmet meike melanie melissa mette mia michael michaela michal michel michele michelle mick miguel mika mike mikhail mina
  mira miriam mirko mohamed mohammad mohammed moritz monica monika murat mustafa nadia nadine nadja nancy naomi natalia natalie natasha
  nathalie nathan neil nelson nicholas nick nicola nicolai nicolas nicole niels niklas nikolai nikolaus nikita nils nina noah noel nora
  norbert norman nuno oksana olaf ole oleg olga oliver olivia olivier oluwaseun omar oscar oskar otto owen pablo pamela paola paolo
  patricia patricio patrick paul paula pauline pavel pawel pedro peggy petar peter petra phil philip philipp philippe phillip pierre
  piotr priya quentin rachel rafael raffael rahul raimund rainer raj rajesh ralf ralph ramona raphael rebecca regina regine reinhard
  reinhold renata renate rene ricardo richard rita robert roberta roberto rocco roger roland rolf roman romy ron ronald ronja ronny
  rosemarie rosalie rosie roswitha roy rudi rudiger rudolf rupert russell ruth ryan sabine sabrina sally salma sam samantha samir samira
  samuel sandra sandro sanjay santiago sara sarah sascha saskia scott sean sebastian selina selma serena sergei sergej sergio seth sharon
  sheila shirley shreya siegfried sigrid silke silvia simon simona simone sina sofie sonia sonja sophia sophie soren stacey stan stefan
  stefania stefanie steffen stella stephan stephanie stephen steve steven stuart sunil susan susann susanna susanne suzanne svea sven
  svenja svetlana swen sybille sylvia tamara tania tanja tara tatiana tatjana ted teresa terry thea theo theodor theresa theresia thomas
  thorsten thorben tiago tilman till tim timo timothy tina tobias todd tom tomas tomasz tommy toni tony torben torsten tracy trevor udo
  ulf uli ulrich ulrike ursula uta ute uwe valentin valentina valerie vanessa vasile vera verena veronica veronika vicente victoria
  vikram viktor viktoria vincent vinzenz viola virginia vivian vivien vladimir volker walter waltraud wanda wendy werner wiebke wilhelm
  willem william wilma winfried wojciech wolfgang wolfram xavier yannick yannik yasmin yasmine yildiz yolanda yusuf yuki yvonne zahra
  zainab zeynep zoe zofia zuzana
`)

/** First names that are words or products as well: only with a surname behind them or an apostrophe. */
export const alsoWords = words(`
  alexa amber angel april art august austin autumn bill carol cassandra chase crystal dawn dean dick don drew earl ed ernst faith falk
  frank gene glen grace grant guy heath hope iris ivy jack jade joy june kim lance lee mark max may merle miles norm olive pat pearl penny
  pierce ray rich rob robin rosa rose ruby rusty sandy sandra sigma sofia star sue summer victor violet wade will wolf
`)

/** Capitalised words that stand beside or in place of names and are none: the desk's own words, verbs, days, products. */
export const noNames = words(`
  a about access account accounts acrobat active add adobe after again agent all also an and android any anyone api app apple application
  ask assign at atlassian august aws azure back before best black blue bluetooth bring browser business but button by call can cannot
  change check chrome cisco citrix click client close cloud code colleague come company computer confluence connect console contact copy could
  create customer daily data database day debian december delete dell department desk desktop detail device director directory disable disconnect dns do
  docker does domain done download drive dropbox each edge edit email employee enable end engineer enter epson error everybody everyone
  excel exchange explorer february file files find firefox firewall first flash folder for forward friday from get git github give
  gmail go google green group had hard hardware has have he head hello help her here his home how hp huawei i ibm if in info
  information install intel internet ios ipad iphone is issue it item january java jira job join july june keep key kindly last laptop
  later latest lenovo let letter license line link linkedin linux list local lock log login logitech look mac machine mail
  mailbox make man manager march may me message microsoft mobile monday monitor morning mouse move mr mrs ms my name network never new next
  no nobody note notebook november now october of off office ok old on once one onedrive onenote onwards open oracle order our outlook
  page password patient pc per person phone please plugin portal power press printer problem product project put python question reboot
  red regards release remote remove replace reply report request reset restart right room router run safari salesforce samsung sap
  saturday save screen second security see select send september server service set settings share shared sharepoint she shift sign
  signature since site skype slack so software some somebody someone sony sorry staff start step still stop student subject
  such sunday support sure surface switch sync system table tablet take team teams teamviewer tell thank thanks that the their them
  then there these they thing this those thursday ticket time to today tomorrow tonight try tuesday two ubuntu under unlock
  until up update upgrade usb use user username very video view visit visual vmware vpn wait we web website wednesday week welcome
  what when where which while who whose why wifi window windows with word work workday would write xerox yes yesterday yet you
  your zoom zoho administrator coordinator developer operator manager owner dear dears wife husband men women year driver postgresql thus
  hence maybe sadly
  abteilung aktualisierung alle allen als alte am an anhang anmeldung anruf antwort anwendung anzeige arbeit arbeitsplatz auch auf aufgabe
  aus ausdruck barcode bearbeitung bei beim benutzer bereich bericht bescheid beste besten bildschirm bitte büro buero code damit danke
  das datei dateien daten datenbank dazu den der derzeit die dienst dienstag dies diese dieser dokument donnerstag download drucker
  ein eine einem einen einer einladung einstellung einstellungen er erst es etwas euer fehler fehlermeldung fenster
  festplatte firma foto frage frau freigabe freitag für fuer ganz gerät geraet gruppe grüße gruesse guten gut handy hardware hat haben
  haus herr herrn heute hier hilfe hinweis ich ihr ihre ihnen im in installation internet ist it ja jetzt kabel kalender kein keine
  kennwort kann konto können koennen kopie kunde kundin kunden laptop laufwerk leider leitung liste lizenz lösung loesung mail mails
  maus mein meine meinen mit mitarbeiter mittwoch moin monitor montag morgen nach nachricht namen netz netzwerk neu neue neuen nicht
  noch nun nur oder ordner ort passwort platz postfach problem problems programm projekt raum rechner rechnung rückfrage sache samstag
  schicht schon schreiben sehr seit seite server sie sind smartphone so software sonntag spalte sprache start stelle support system tag
  tage tastatur team telefon termin test text ticket über ueber uhr um und uns unser unsere unterlagen update verbindung verfügung
  verfuegung version versuch verteiler viele vielen von vor was webseite wegen wenn werden wie wieder wir wo woche wochen wurde zeit
  zentrale zu zugang zugriff zum zur
`)

/** Parts of names and words of organisations that say nothing about anybody. */
export const commonParts = words(`
  al and bin clinic company corp da de del den der di do el gmbh group hospital inc info klinik kontakt la le logistics ltd mail network office
  school service services desk help support team ten ter the university bank van von zu zur
`)

/** Known names that are everyday words: taken out only as they are written, with a capital. */
export const everyday = words(`
  an art am bill black brown bush cook day do ed er fast field fields forest frank good grace grant green gross hand hart hill holder hope im in
  jung kaiser kick klein koch könig koenig kurz lang lange law little long love mark marks may meister moon müller neu noble on page park price
  read rich richter rose short so sommer stark stein stock strong summer sauer schwarz voll vogel wagner wall waters weber weiss weiß will winter wolf
  wood young
`)
