import { useT } from '#app/i18n/use-t.ts'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'

type FundFieldsProps = {
  readonly fault: (path: string) => string | undefined
  readonly typed: (name: string, otherwise?: string) => string
  readonly fund?: { readonly nameFr: string; readonly nameEn: string; readonly purposeFr: string; readonly purposeEn: string; readonly fee: string }
  readonly allianceFee: string
}

/** Name and purpose in both languages, and the fee. */
export function FundFields({ fault, typed, fund, allianceFee }: FundFieldsProps) {
  const { t } = useT()
  return (
    <>
      <TextField label={t('pool.funds.nameFr')} name="nameFr" lang="fr" defaultValue={typed('nameFr', fund?.nameFr)} fault={fault('nameFr')} required />
      <TextField label={t('pool.funds.nameEn')} name="nameEn" lang="en" defaultValue={typed('nameEn', fund?.nameEn)} fault={fault('nameEn')} required />
      <TextArea
        label={t('pool.funds.purposeFr')}
        name="purposeFr"
        lang="fr"
        rows={2}
        defaultValue={typed('purposeFr', fund?.purposeFr)}
        fault={fault('purposeFr')}
        required
      />
      <TextArea
        label={t('pool.funds.purposeEn')}
        name="purposeEn"
        lang="en"
        rows={2}
        defaultValue={typed('purposeEn', fund?.purposeEn)}
        fault={fault('purposeEn')}
        required
      />
      <TextField
        label={t('pool.funds.fee')}
        name="fee"
        inputMode="decimal"
        width="m"
        optional
        hint={t('pool.funds.feeHint', { fee: allianceFee })}
        defaultValue={typed('fee', fund?.fee)}
        fault={fault('feeBasisPoints')}
      />
    </>
  )
}
