type Text = { readonly summaryFr: string; readonly summaryEn: string; readonly recommendation: string }
export type Point = { readonly section: 'summary' | 'budget' | 'partners' | 'dates' | 'other'; readonly text: string; readonly answer: string }

/** What the demo file leaves out: a summary in both languages, and the secretariat's recommendation. */
export const dossierTexts: { readonly [key: string]: Text } = {
  'DEMO-25-001': {
    summaryFr:
      'Trois forums relient des points focaux communautaires du littoral et de l’arrière-pays à une cellule d’analyse commune. Les alertes sont vérifiées en deux jours et transmises aux autorités locales et aux médiateurs qui peuvent agir.',
    summaryEn:
      'Three forums connect community focal points on the coast and inland to one analysis cell. Alerts are verified within two days and passed to the local authorities and mediators who can act.',
    recommendation:
      'Complet et bien partagé. La cellule d’analyse commune n’existe nulle part ailleurs ; le risque de doublon avec les réseaux nationaux est traité.',
  },
  'DEMO-25-002': {
    summaryFr:
      'Trente médiatrices de trois régions se forment ensemble, puis accompagnent deux à deux des dialogues locaux pendant six semaines. Chaque forum d’accueil tient le contact avec les communautés.',
    summaryEn:
      'Thirty women mediators from three regions train together, then accompany local dialogues in pairs for six weeks. Each host forum keeps the link with the communities.',
    recommendation: 'A sound proposal with a clear share for every forum. The deployment plan is realistic and the budget lean.',
  },
  'DEMO-25-003': {
    summaryFr:
      'Des équipes municipales de trois pays rassemblent ce qui a fonctionné après un conflit : eau, titres fonciers, budget ouvert. Le résultat est une boîte à outils libre, avec des formateurs dans chaque région.',
    summaryEn:
      'Municipal teams from three countries gather what worked after conflict: water, land titles, open budgets. The result is a free toolkit, with trainers in each region.',
    recommendation: 'Recevable. À examiner : la reprise par les communes après le projet.',
  },
  'DEMO-25-004': {
    summaryFr:
      'Quarante jeunes de quatre régions passent un an auprès d’un forum qui n’est pas le leur et y mènent une initiative de paix dotée d’une petite bourse. Chaque binôme rend compte devant ses pairs.',
    summaryEn:
      'Forty young people from four regions spend a year with a forum that is not their own and lead a peace initiative there with a small grant. Each pair reports to its peers.',
    recommendation: 'La révision répond aux points soulevés : le choix des boursiers est ouvert et la part de chaque forum est dite.',
  },
  'DEMO-25-005': {
    summaryFr:
      'Éleveurs, agriculteurs et maires de quatre pays conviennent des couloirs de transhumance avant chaque saison. Des comités de passage règlent les litiges sur place et tiennent un registre commun.',
    summaryEn:
      'Herders, farmers and mayors of four countries agree on the transhumance corridors before each season. Passage committees settle disputes on the spot and keep a shared register.',
    recommendation: '',
  },
  'DEMO-25-006': {
    summaryFr:
      'Trois commissions vérité ouvrent une partie de leurs archives à des écoles et à des familles, sous des règles de consentement communes. Les témoins décident de ce qui se montre.',
    summaryEn: 'Three truth commissions open part of their archives to schools and families under shared rules of consent. Witnesses decide what is shown.',
    recommendation: 'The revised text protects witnesses. We recommend approval of the full amount.',
  },
  'DEMO-26-001': {
    summaryFr:
      'Des lignes directes entre gardes-côtes et ports de trois pays, avec des mots convenus et des exercices trimestriels, pour qu’un incident en mer ne devienne pas une crise.',
    summaryEn:
      'Hotlines between the coast guards and ports of three countries, with agreed words and quarterly exercises, so that an incident at sea does not become a crisis.',
    recommendation: '',
  },
  'DEMO-24-001': {
    summaryFr: 'Démineurs, municipalités et associations de victimes de trois pays comparent leurs pratiques sur le terrain et publient ce qui se transpose.',
    summaryEn:
      'Deminers, municipalities and survivors’ associations of three countries compare their practice in the field and publish what can be transferred.',
    recommendation: 'Complete. Small, concrete and shared by two continents.',
  },
  'DEMO-24-002': {
    summaryFr: 'Une équipe commune d’interprètes et un calendrier partagé pour trois forums, avec des règles de réservation simples et des tarifs convenus.',
    summaryEn: 'One shared team of interpreters and one calendar for three forums, with simple booking rules and agreed rates.',
    recommendation: 'Utile à tous dès la première année ; les règles de réservation sont à publier.',
  },
  'DEMO-25-007': {
    summaryFr:
      'Deux forums suivent les récits mensongers qui précèdent les violences électorales et préviennent médias, autorités et plateformes avec des preuves vérifiables.',
    summaryEn:
      'Two forums follow the false narratives that precede electoral violence and warn media, authorities and platforms with evidence that can be checked.',
    recommendation: 'A good proposal. It ranks below those for which the available money suffices.',
  },
  'DEMO-25-008': {
    summaryFr: 'Une série de séminaires sur les fleuves partagés, pour des diplomates et des ingénieurs de trois pays.',
    summaryEn: 'A series of seminars on shared rivers for diplomats and engineers of three countries.',
    recommendation: 'Complete in form. The added value of acting jointly is not shown.',
  },
  'DEMO-25-009': {
    summaryFr:
      'Dans six sous-comtés, des personnes de retour et leurs voisins montent ensemble de petites entreprises. Un comité mixte choisit les projets et suit les remboursements.',
    summaryEn:
      'In six sub-counties, returnees and their neighbours set up small businesses together. A mixed committee chooses the projects and follows repayment.',
    recommendation: 'The revision adds safeguards for the mixed committees. We recommend approval.',
  },
}

/** Points of the first round, for the dossiers that went back once, and for the one that is with its authors now. */
export const revisionPoints: { readonly [key: string]: readonly Point[] } = {
  'DEMO-25-001': [
    {
      section: 'summary',
      text: 'Qui vérifie une alerte, et en combien de temps ?',
      answer: 'La cellule d’analyse, en deux jours ; c’est écrit dans le résumé.',
    },
    { section: 'budget', text: 'Les kits radio sont-ils prêtés ou achetés ?', answer: 'Prêtés par ACSF ; la ligne ne couvre que les balises.' },
  ],
  'DEMO-25-004': [
    { section: 'partners', text: 'Dites la part de chaque forum.', answer: 'Dix boursiers par forum, et un tuteur dans chacun.' },
    { section: 'other', text: 'Comment les boursiers sont-ils choisis ?', answer: 'Par un appel ouvert et un jury de quatre forums.' },
  ],
  'DEMO-25-006': [
    { section: 'other', text: 'How do witnesses consent to what is shown?', answer: 'In writing, for each use, and they may withdraw it.' },
    { section: 'budget', text: 'Equipment is high for a project of twelve months.', answer: 'Two scanners instead of three; the line is lower.' },
  ],
  'DEMO-25-009': [
    { section: 'other', text: 'What protects the mixed committees from pressure?', answer: 'Rotation each quarter and a complaint line outside the district.' },
  ],
  'DEMO-25-005': [
    { section: 'summary', text: 'No target stands beside the number of passage committees.', answer: 'Douze comités la première année, dix-huit la seconde.' },
    { section: 'budget', text: 'Travel is 27 % of direct costs. Please justify or reduce.', answer: '' },
    { section: 'other', text: 'The do-no-harm note is missing.', answer: '' },
  ],
}

type Words = { readonly fr: string; readonly en: string }

/** What a budget line pays for, by UNDG category. */
export const lineWords: { readonly [category: number]: Words } = {
  1: { fr: 'Coordination, analystes et formateurs', en: 'Coordination, analysts and trainers' },
  2: { fr: 'Fournitures et documents', en: 'Supplies and documents' },
  3: { fr: 'Matériel et équipement', en: 'Equipment' },
  4: { fr: 'Études, traduction et services', en: 'Studies, translation and services' },
  5: { fr: 'Voyages et séjours', en: 'Travel and lodging' },
  6: { fr: 'Appuis aux partenaires locaux', en: 'Grants to local partners' },
  7: { fr: 'Fonctionnement', en: 'Running costs' },
}

/** Why a decision was taken as it was; both texts bind. */
export const decisionReasons: { readonly [outcome: string]: Words } = {
  approved: {
    fr: 'Le projet répond aux critères et la part de chaque forum est claire.',
    en: 'The project meets the criteria and each forum’s share is clear.',
  },
  deferred: {
    fr: 'Le projet est bon ; il vient après ceux que le fonds permet de financer cette année. Il reste sur la liste de réserve.',
    en: 'The project is good; it ranks below those that the pool can fund this year. It stays on the reserve list.',
  },
  rejected: {
    fr: 'La valeur ajoutée d’une action commune n’est pas établie. Une nouvelle proposition reste possible.',
    en: 'The added value of acting jointly is not established. A new proposal remains possible.',
  },
}
