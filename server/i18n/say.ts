import { formatMoney, isCurrency } from '#app/domain/money.ts'
import type { FieldFault, Refusal } from '#app/domain/result.ts'
import { type Locale, type MessageParams, messageModules } from '#app/i18n/catalog.ts'
import { formatDay } from '#app/i18n/format.ts'
import { hasMessage, serverT } from './server-t.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

/**
 * The sentence of a refusal in the reader's language: the catalogs' `refusals.<code>` with its parameters.
 * Days read as dates, and a parameter `currency` turns the parameters that are minor units into money.
 */
export function say(refusal: Refusal, locale: Locale): string {
  const key = locate('refusals', refusal.code, locale)
  return serverT(locale)((key ?? 'common.refusals.internal') as never, readable(refusal, locale))
}

/** The sentence of one field's fault; a rule that refuses one line of many says there what it says of one alone. */
export function sayFault(fault: FieldFault, locale: Locale): string {
  const key = locate('faults', fault.code, locale) ?? locate('refusals', fault.code, locale) ?? 'common.faults.invalid'
  return serverT(locale)(key as never)
}

function locate(kind: 'refusals' | 'faults', code: string, locale: Locale): string | undefined {
  return messageModules.map((module) => `${module}.${kind}.${code}`).find((key) => hasMessage(locale, key))
}

function readable({ params = {} }: Refusal, locale: Locale): MessageParams {
  const currency = typeof params.currency === 'string' && isCurrency(params.currency) ? params.currency : null
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]): [string, string | number][] => {
      if (typeof value === 'number') return [[name, value]]
      if (typeof value !== 'string') return []
      if (currency && /^\d+$/.test(value)) return [[name, formatMoney({ amount: value, currency }, locale)]]
      return [[name, day.test(value) ? formatDay(value, locale) : value]]
    }),
  )
}
