import { catalogue } from './catalogue.ts'
import { ofDossier } from './of-dossier.ts'
import { offerPage } from './offer-page.ts'
import { reservation } from './reservation.ts'

export const resourcesQueries = {
  'resources.catalogue': catalogue,
  'resources.page': offerPage,
  'resources.of-dossier': ofDossier,
  'resources.reservation': reservation,
} as const
