import { z } from 'zod'
import raw from './demo.json' with { type: 'json' }

const day = z.iso.date()
/** Whole major units. */
const units = z.number().int().nonnegative()

const forum = z.object({
  code: z.string(),
  name_fr: z.string(),
  name_en: z.string(),
  host_city: z.string(),
  country: z.string(),
  m49: z.string(),
  continent: z.string(),
  class: z.string(),
  languages: z.string(),
  iati_org_type: z.number(),
})

const user = z.object({ id: z.string(), name: z.string(), body: z.string(), role: z.string(), locale: z.enum(['fr', 'en']) })

const project = z.object({
  key: z.string(),
  number: z.string().nullable(),
  title_fr: z.string(),
  title_en: z.string(),
  area: z.enum(['prevention', 'peacebuilding', 'reconstruction']),
  lead: z.string(),
  co_applicants: z.array(z.string()),
  associates: z.array(z.string()),
  state: z.string(),
  round: z.number().int(),
  start: day,
  end: day,
  countries: z.string(),
  budget: z.object({ lines: z.array(units).length(7), indirect: units, total: units }),
  pool_request: units,
})

const contribution = z.object({
  id: z.string(),
  contributor: z.object({ partner: z.string().optional(), forum: z.string().optional(), account: z.null().optional() }),
  earmark: z.string(),
  currency: z.string(),
  pledged: units,
  committed: units,
  received: units,
  rate: z.object({ eur_per_unit: z.string().optional(), units_per_eur: z.string().optional() }),
  received_on: day.nullable(),
})

const resource = z.object({
  id: z.string(),
  forum: z.string(),
  kind: z.string(),
  title: z.string(),
  unit: z.string(),
  quantity: z.number().int(),
  eur_per_unit: z.number(),
  from: day,
  to: day,
  mode: z.string(),
})

const reservation = z.object({
  id: z.string(),
  resource: z.string(),
  project: z.string(),
  from: day,
  to_inclusive: day,
  quantity: z.number().int(),
  state: z.enum(['confirmed', 'tentative', 'waitlisted', 'delivered']),
  hold_expires: day.optional(),
})

const thread = z.object({
  id: z.string(),
  subject: z.string(),
  level: z.enum(['public', 'alliance', 'restricted', 'confidential']),
  rule: z.enum(['attributed', 'chatham_house']).default('attributed'),
  title: z.string(),
  participants: z.array(z.string()).default([]),
  /** Author, language, text, and the mark it carries. */
  messages: z.array(z.tuple([z.string(), z.string(), z.string()]).rest(z.enum(['official', 'on_behalf']))),
})

const figure = z.union([z.number(), z.string()]).transform(String)

const expected = z.object({
  received: figure,
  fees: figure,
  net: figure,
  allocated: figure,
  available_before_refund: figure,
  refunded: figure,
  available_after_refund: figure,
  disbursed: figure,
  by_contribution: z.record(
    z.string(),
    z.object({ eur: figure, fee: figure, net: figure, allocated: figure, left_before_refund: figure, left_after_refund: figure.optional() }),
  ),
  allocations: z.record(z.string(), z.array(z.tuple([z.string(), figure]))),
  disbursed_by_project: z.record(z.string(), figure),
})

const demoSchema = z.object({
  reference_date: day,
  alliance: z.object({
    name_fr: z.string(),
    name_en: z.string(),
    number_prefix: z.string(),
    base_currency: z.string(),
    time_zone: z.string(),
    fee_basis_points: z.number().int(),
  }),
  forums: z.array(forum),
  users: z.array(user),
  projects: z.array(project),
  contributions: z.array(contribution),
  decisions: z.array(z.object({ project: z.string(), on: day, outcome: z.enum(['approved', 'deferred', 'rejected']) })),
  disbursements: z.array(z.object({ project: z.string(), amount: units })),
  spending: z.array(z.object({ project: z.string(), reported_spent: units, refund: units, refunded_on: day })),
  resources: z.array(resource),
  reservations: z.array(reservation),
  threads: z.array(thread),
  expected,
})

/** The demo alliance: invented, in whole major units, at its reference date. */
export type Demo = z.infer<typeof demoSchema>
export type DemoProject = Demo['projects'][number]
export type DemoContribution = Demo['contributions'][number]

export const demo: Demo = demoSchema.parse(raw)
