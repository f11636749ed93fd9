import { z } from 'zod'
import { dayInput, idInput } from '#app/domain/ids.ts'
import { lineInput } from '#app/domain/line.input.ts'
import { forumClasses } from './actor.ts'
import { nameInput } from './person.input.ts'
import { seatIsWhole, sheetFields } from './sheet.input.ts'

const versionInput = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(1))

export const editForumInput = z
  .object({
    forumId: idInput,
    /** The version that the form showed. */
    version: versionInput,
    ...sheetFields,
    /** Coordinators change it; left out, it stays. */
    class: z.enum(forumClasses).optional(),
    focalPointId: idInput.nullable().default(null),
  })
  .check(seatIsWhole)
export type EditForumInput = z.infer<typeof editForumInput>

const themeInput = lineInput(200, 'line_too_long').nullable().default(null)

/** One meeting of a forum; it may begin and end on the same day. */
const editionFields = {
  nameFr: nameInput,
  nameEn: nameInput,
  startsOn: dayInput,
  endsOn: dayInput,
  venue: nameInput,
  themeFr: themeInput,
  themeEn: themeInput,
}

function endsAfterItStarts({ value, issues }: z.core.ParsePayload<{ readonly startsOn: string; readonly endsOn: string }>): void {
  if (value.endsOn < value.startsOn) issues.push({ code: 'custom', message: 'edition_ends_before', path: ['endsOn'], input: value.endsOn })
}

export const addEditionInput = z.object({ forumId: idInput, ...editionFields }).check(endsAfterItStarts)
export const editEditionInput = z.object({ editionId: idInput, ...editionFields }).check(endsAfterItStarts)
export const removeEditionInput = z.object({ editionId: idInput })
