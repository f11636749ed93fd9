import { everyPlayer } from './players.ts'
import { forumsRows } from './rows-of-forums.ts'
import { peopleRows } from './rows-of-people.ts'
import type { Row } from './table.ts'

export const membersRows = {
  'members.set-up': {
    rule: 'set-up runs in this process alone',
    scene: async () => ({ nameFr: 'Autre', nameEn: 'Other', numberPrefix: 'OTH', baseCurrency: 'EUR', timeZone: 'Africa/Lome', feeBasisPoints: 0 }),
    answers: { rest: 'not_permitted' },
    nobody: true,
  },
  'members.require-second-factor': {
    rule: 'members.settings',
    scene: async () => ({ of: ['finance'] }),
    answers: { ok: ['platform'], rest: 'not_permitted' },
  },
  'members.choose-seen-by': {
    rule: 'members.settings',
    scene: async () => ({ levels: ['alliance', 'confidential'] }),
    answers: { ok: ['platform'], rest: 'not_permitted' },
  },
  ...peopleRows,
  ...forumsRows,
  'notices.mark-read': {
    rule: 'one’s own inbox',
    answers: { ok: everyPlayer.filter((player) => player !== 'applicant_admin' && player !== 'suspended_admin') },
  },
} as const satisfies { readonly [name: string]: Row | readonly Row[] }
