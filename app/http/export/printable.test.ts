import { describe, expect, it } from 'vitest'
import { printable } from './printable.ts'

describe('a text for print', () => {
  it('stays as it is where the font has its letters', () => {
    expect(printable('Ça va ? Ẹ kú àárọ̀ – „ok“\nПривет, Γειά')).toEqual({ text: 'Ça va ? Ẹ kú àárọ̀ – „ok“\nПривет, Γειά', left: 0 })
  })

  it('says where letters are left out, and how many', () => {
    expect(printable('Le mot سلام عليكم veut dire paix')).toEqual({ text: 'Le mot […] veut dire paix', left: 9 })
  })
})
