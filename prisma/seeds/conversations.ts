import type { Demo } from './demo-data.ts'

type Message = Demo['threads'][number]['messages'][number]

/** What is said in the dossiers' own threads, with the mentions that make somebody's day. */
export const conversations: readonly { readonly project: string; readonly at: string; readonly message: Message }[] = [
  {
    project: 'DEMO-24-001',
    at: '2026-05-06T05:10',
    message: ['u19', 'en', 'The lessons report is at the printer. @SRPF how many copies shall we send to Almaty?'],
  },
  {
    project: 'DEMO-25-007',
    at: '2026-05-07T08:20',
    message: ['u14', 'en', 'We stay on the reserve list until autumn. @GLPD @FMR can your teams keep the dates free?'],
  },
  {
    project: 'DEMO-25-003',
    at: '2026-05-20T09:15',
    message: ['u15', 'fr', 'Les réponses aux premières questions sont prêtes. @NRSF @FAPR pouvez-vous relire la partie sur les communes ?'],
  },
  {
    project: 'DEMO-25-004',
    at: '2026-05-21T10:30',
    message: ['u13', 'fr', 'Le texte de la convention est prêt dans les deux langues. @Koffi pouvez-vous le relire avant que nous signions ?'],
  },
  {
    project: 'DEMO-25-001',
    at: '2026-05-22T13:05',
    message: ['u05', 'fr', 'Le tableau des alertes du trimestre est complet. @NBPS votre avis sur la méthode nous aiderait.'],
  },
  {
    project: 'DEMO-25-006',
    at: '2026-05-25T15:40',
    message: ['u16', 'en', 'The consent form for witnesses is final in English. @SLPC could you read the French one more time?'],
  },
  {
    project: 'DEMO-25-009',
    at: '2026-05-26T08:00',
    message: ['u09', 'en', 'Both sub-counties may reopen next week. @SAMA can your adviser join the call on Thursday?'],
  },
  {
    project: 'DEMO-25-001',
    at: '2026-05-26T16:20',
    message: ['u17', 'en', 'Six VHF kits are packed. @GGPS please send us the loan note to sign.'],
  },
  {
    project: 'DEMO-26-001',
    at: '2026-05-27T13:30',
    message: ['u17', 'en', 'I read version 1 this week. @BBSD one question first: who keeps the log of the calls?'],
  },
  {
    project: 'DEMO-25-005',
    at: '2026-05-28T09:30',
    message: ['u03', 'fr', '@Awa il reste les points 2 et 3. Dites-le-nous si le délai est trop court.'],
  },
]
