import { type AdmitPartnerInput, admitPartnerInput } from '#app/domain/members/body.input.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'

/** A donor or evaluator that is no member gets a body for its guests to act for; refuses `body_code_taken`. */
export const admitPartner = defineCommand({
  name: 'members.admit-partner',
  summary: 'Admit a partner that is no member: a donor, an implementer, an evaluator (coordinators).',
  stepUp: true,
  input: admitPartnerInput,
  async run({ tx, actor, newId }, { code, nameFr, nameEn }: AdmitPartnerInput) {
    if (!can(actor, 'members.admit')) return refuse('not_permitted')
    const id = newId()
    await tx.body.create({ data: { id, kind: 'partner', code, nameFr, nameEn } })
    return ok({ bodyId: id }, [{ type: 'partner.admitted', subject: { kind: 'forum', id }, payload: { code }, audience: [] }])
  },
})
