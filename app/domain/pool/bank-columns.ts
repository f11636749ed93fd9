import type { Column } from '#app/domain/csv/columns.ts'

export const bankColumnNames = ['receivedOn', 'amount', 'currency', 'bankRef', 'payer', 'rate'] as const
export type BankColumn = (typeof bankColumnNames)[number]

/** The columns of a bank statement that holds money that arrived. */
export const bankColumns: readonly Column<BankColumn>[] = [
  { name: 'receivedOn', fr: 'date', en: 'value date', also: ['date de valeur', 'date valeur', 'received on', 'day', 'jour'], needed: true },
  { name: 'amount', fr: 'montant', en: 'amount', also: ['crédit', 'credit'], needed: true },
  { name: 'currency', fr: 'devise', en: 'currency', also: ['monnaie'], needed: true },
  { name: 'bankRef', fr: 'référence', en: 'reference', also: ['référence bancaire', 'bank reference', 'libellé'], needed: true },
  { name: 'payer', fr: 'donneur d’ordre', en: 'payer', also: ['payeur', 'émetteur', 'ordonnateur', 'sender'], needed: false },
  { name: 'rate', fr: 'taux', en: 'rate', also: ['cours', 'exchange rate'], needed: false },
]
