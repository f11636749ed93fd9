import { z } from 'zod'
import { dayInput, idInput } from '../ids.ts'

const subject = { contributionId: idInput.optional(), contributorId: idInput.optional() }

type Asked = { readonly contributionId?: string | undefined; readonly contributorId?: string | undefined }

function isOne({ contributionId, contributorId }: Asked): boolean {
  return (contributionId === undefined) !== (contributorId === undefined)
}

function isInOrder({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): boolean {
  return from === undefined || to === undefined || from <= to
}

const one = { message: 'id_malformed', path: ['contributionId'] }
const inOrder = { message: 'period_reversed', path: ['to'] }

/** One contribution, or all of one contributor, and the first and last day that a statement speaks of. */
export const statementPeriod = z
  .object({ ...subject, from: dayInput, to: dayInput })
  .refine(isOne, one)
  .refine(isInOrder, inOrder)

/** The same; without days from the beginning of the year to today. */
export const statementDraftInput = z
  .object({ ...subject, from: dayInput.optional(), to: dayInput.optional() })
  .refine(isOne, one)
  .refine(isInOrder, inOrder)

export const onStatement = z.object({ statementId: idInput })
