/** Kinds of organisation, as IATI numbers them (code list OrganisationType 2.03). */
export const orgTypes = ['10', '11', '15', '21', '22', '23', '24', '30', '40', '60', '70', '71', '72', '73', '80', '90'] as const
export type OrgType = (typeof orgTypes)[number]
