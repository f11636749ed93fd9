import { z } from 'zod'
import { csvFileInput } from '#app/domain/csv/file.input.ts'
import { mostLines } from '#app/domain/csv/table.ts'
import { fromJson } from '#app/domain/from-json.ts'
import { receiveInput } from './pool.input.ts'

/** Amounts and rates are read as people of this language write them. */
export const bankPreviewInput = csvFileInput.extend({ locale: z.enum(['fr', 'en']).default('fr') })

const line = receiveInput.extend({ line: z.int().min(1).max(1_000_000).default(1) })

/** A form sends the lines as one field of JSON. */
export const importReceiptsInput = z.object({
  lines: z.preprocess(fromJson, z.array(line, { message: 'required' }).min(1, { message: 'required' }).max(mostLines, { message: 'too_many_lines' })),
})
