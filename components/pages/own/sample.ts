import type { Language } from '@/geodata/domain/language/language'

/*
 * A small file to try: everything in it is invented, and says so; its island is where there is only sea. Its dates are
 * known to different precisions, and some of its rows have what the report is for.
 */

const SAMPLES: Readonly<Record<Language, string>> = {
  en: `title,date,end date,place,latitude,longitude,kind,actor,participants,source
Market day (invented),2019-03-12,,Velune,6.52,-22.41,market,Town of Velune,120,Invented example
Opening of the school (invented),2 September 2019,,Velune,6.52,-22.41,school,School board,45,Invented example
Harvest festival (invented),2019-10,,Osterfield,6.91,-22.87,festival,Farmers of Osterfield,,Invented example
Market day (invented),2020-03-10,,Velune,6.52,-22.41,market,Town of Velune,135,Invented example
Boat race (invented),2020-06-05,2020-06-07,Port Amble,6.18,-22.05,race,Sailing club,310,Invented example
The bridge is repaired (invented),2020,,Three Wells,6.74,-22.2,works,Town of Velune,,Invented example
Opening of the library (invented),c. 2021,,Osterfield,6.91,-22.87,school,School board,80,Invented example
Market day (invented),2021-05-00,,Port Amble,6.18,-22.05,market,Traders of Port Amble,95,Invented example
Boat race (invented),2021-06-04,2021-06-06,Port Amble,,,race,Sailing club,290,Invented example
Lantern evening (invented),2021-11-11,,At sea,0,0,festival,Sailing club,60,Invented example
Tree planting (invented),2022-02-08,,Three Wells,6.74,-22.2,works,School board,150,Invented example
Opening of the second school (invented),soon,,Port Amble,6.18,-22.05,school,School board,,Invented example
`,
  fr: `titre;date;date de fin;lieu;latitude;longitude;type;acteur;participants;source
Jour de marché (inventé);2019-03-12;;Velune;6,52;-22,41;marché;Ville de Velune;120;Exemple inventé
Ouverture de l’école (inventée);2 septembre 2019;;Velune;6,52;-22,41;école;Conseil scolaire;45;Exemple inventé
Fête des récoltes (inventée);2019-10;;Osterfield;6,91;-22,87;fête;Cultivateurs d’Osterfield;;Exemple inventé
Jour de marché (inventé);2020-03-10;;Velune;6,52;-22,41;marché;Ville de Velune;135;Exemple inventé
Course de bateaux (inventée);2020-06-05;2020-06-07;Port-Amble;6,18;-22,05;course;Club de voile;310;Exemple inventé
Le pont est réparé (inventé);2020;;Trois-Puits;6,74;-22,2;travaux;Ville de Velune;;Exemple inventé
Ouverture de la bibliothèque (inventée);vers 2021;;Osterfield;6,91;-22,87;école;Conseil scolaire;80;Exemple inventé
Jour de marché (inventé);2021-05-00;;Port-Amble;6,18;-22,05;marché;Marchands de Port-Amble;95;Exemple inventé
Course de bateaux (inventée);2021-06-04;2021-06-06;Port-Amble;;;course;Club de voile;290;Exemple inventé
Soirée des lanternes (inventée);2021-11-11;;En mer;0;0;fête;Club de voile;60;Exemple inventé
Plantation d’arbres (inventée);2022-02-08;;Trois-Puits;6,74;-22,2;travaux;Conseil scolaire;150;Exemple inventé
Ouverture de la seconde école (inventée);bientôt;;Port-Amble;6,18;-22,05;école;Conseil scolaire;;Exemple inventé
`,
}

/** The rows of the sample, as CSV. */
export function sampleRows(language: Language): string {
  return SAMPLES[language]
}
