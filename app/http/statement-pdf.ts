import PDFDocument from 'pdfkit'
import type { DocumentTable, StatementDocument } from '#app/components/pool/statement-document.ts'
import type { Locale } from '#app/i18n/catalog.ts'
import { pdfFonts as fonts } from './pdf-fonts.ts'

const margin = 56
const lineHeight = 16

type Edition = { readonly locale: Locale; readonly at: Date /** Before the links of the document. */; readonly origin: string }

/**
 * A statement as an A4 document: tagged, in one language, its text selectable, its font embedded. The same bytes
 * whenever it is made again: nothing in it but the words and the day of the signature.
 */
export function statementPdf(document: StatementDocument, { locale, at, origin }: Edition): Promise<Buffer<ArrayBuffer>> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    lang: locale,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    font: fonts.regular,
    info: { Title: document.title, CreationDate: at, ModDate: at },
  })
  const done = collect(pdf)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const say = (tag: 'H1' | 'H2' | 'P', text: string, size: number) =>
    root.add(
      pdf.struct(tag, {}, () => {
        pdf
          .font(tag === 'P' ? fonts.regular : fonts.bold)
          .fontSize(size)
          .text(text, margin, pdf.y, { width: pdf.page.width - 2 * margin })
      }),
    )
  say('H1', document.title, 18)
  pdf.moveDown(0.6)
  for (const [term, value] of document.facts) say('P', `${term} – ${value}`, 10)
  for (const table of document.tables) {
    keepTogether(pdf, (table.rows.length + 4) * lineHeight)
    pdf.moveDown(1)
    say('H2', table.title, 12)
    if (table.note) say('P', table.note, 9)
    pdf.moveDown(0.4)
    drawTable(pdf, root, table, origin)
  }
  pdf.moveDown(1.2)
  say('P', document.register, 9)
  root.end()
  numberPages(pdf, document)
  pdf.end()
  return done
}

function drawTable(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, { head, words = 1, rows, links = [] }: DocumentTable, origin: string): void {
  const table = pdf.struct('Table')
  root.add(table)
  for (const [place, cells] of [head, ...rows].entries()) {
    const row = pdf.struct('TR')
    table.add(row)
    keepTogether(pdf, 2 * lineHeight)
    const link = links[place - 1]
    drawRow(pdf, row, { cells, words, isHead: place === 0, link: link ? origin + link : null })
    row.end()
  }
  table.end()
}

type Row = { readonly cells: readonly string[]; readonly words: number; readonly isHead: boolean; readonly link: string | null }

/** The first column takes what the figures leave; figures stand on the right. */
function drawRow(pdf: PDFKit.PDFDocument, row: PDFKit.PDFStructureElement, { cells, words, isHead, link }: Row): void {
  const width = pdf.page.width - 2 * margin
  const first = width * (cells.length > 4 ? 0.2 : 0.34)
  const other = (width - first) / (cells.length - 1)
  const top = pdf.y
  pdf.font(isHead ? fonts.bold : fonts.regular).fontSize(cells.length > 4 ? 8.5 : 9.5)
  const box = (place: number) => ({ width: (place === 0 ? first : other) - 6, align: place < words ? ('left' as const) : ('right' as const) })
  const height = Math.max(lineHeight, ...cells.map((text, place) => pdf.heightOfString(text, box(place)) + 4))
  for (const [place, text] of cells.entries()) {
    const left = place === 0 ? margin : margin + first + (place - 1) * other + 6
    row.add(
      pdf.struct(
        isHead || place === 0 ? 'TH' : 'TD',
        {},
        () => void pdf.text(text, left, top, { ...box(place), ...(place === 0 && link !== null && { link }) }),
      ),
    )
  }
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf
    .moveTo(margin, top + height)
    .lineTo(margin + width, top + height)
    .lineWidth(0.5)
    .strokeColor('#bbbbbb')
    .stroke()
  pdf.endMarkedContent()
  pdf.y = top + height + 3
}

/** A sheet that comes loose still says of which statement it is, and what it is not. */
function numberPages(pdf: PDFKit.PDFDocument, { title, register }: StatementDocument): void {
  const { count } = pdf.bufferedPageRange()
  for (let place = 0; place < count; place += 1) {
    pdf.switchToPage(place)
    // Below the margin, where text would otherwise open a page.
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.font(fonts.regular).fontSize(8).fillColor('#555555')
    const [width, top] = [pdf.page.width - 2 * margin, pdf.page.height - margin + 18]
    pdf.text(`${title} – ${register}`, margin, top, { width: width - 60, lineBreak: false })
    pdf.text(`${place + 1} / ${count}`, margin, top, { width, align: 'right', lineBreak: false })
    pdf.endMarkedContent()
  }
}

function keepTogether(pdf: PDFKit.PDFDocument, height: number): void {
  if (pdf.y + height > pdf.page.height - margin) pdf.addPage()
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer<ArrayBuffer>> {
  return new Promise((done, failed) => {
    const pieces: Buffer[] = []
    pdf.on('data', (piece: Buffer) => pieces.push(piece))
    pdf.on('end', () => done(Buffer.concat(pieces)))
    pdf.on('error', failed)
  })
}
