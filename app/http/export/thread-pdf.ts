import PDFDocument from 'pdfkit'
import type { ExportedMessage, ExportedPinned } from '#app/domain/threads/exported.ts'
import { formatInstant } from '#app/i18n/format.ts'
import { pdfFonts as fonts } from '../pdf-fonts.ts'
import type { ExportedFile, FileWords } from './exported-file.ts'
import { attachmentLines, fileFacts, fileRule, fileTitle, fileWho, goneLine, messageHead, reactionsLine, translationHead } from './file-lines.ts'
import { plainLines } from './plain-lines.ts'
import { printable } from './printable.ts'

const margin = 56
type Tag = 'H1' | 'H2' | 'P'
type Say = (tag: Tag, text: string, size: number, lang?: string) => void

/** A thread as an A4 document: tagged, its text selectable, its font embedded. Pages leave as they are full. */
export async function* threadPdf({ thread, runs }: ExportedFile, words: FileWords): AsyncGenerator<Uint8Array> {
  const { t, locale } = words
  const title = fileTitle(thread, words)
  const pdf = new PDFDocument({
    ...{ size: 'A4', margin, lang: locale, tagged: true, displayTitle: true, pdfVersion: '1.7', font: fonts.regular },
    info: { Title: title },
  })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const say = sayIn(pdf, root, t)

  say('H1', title, 18)
  for (const line of fileRule(thread, words)) say('P', line, 10)
  pdf.moveDown(0.4)
  for (const [term, value] of fileFacts(thread, words)) say('P', `${term} – ${value}`, 10)
  if (thread.summary) drawPinned(say, t('acts.file.summary'), thread.summary, words)
  for (const outcome of thread.outcomes) drawPinned(say, t(outcome.reopened ? 'acts.file.outcomeReopened' : 'acts.file.outcome'), outcome, words)
  if (thread.minutes.length > 0) say('H2', t('acts.file.minutes'), 13)
  for (const { number, textFr, textEn } of thread.minutes) {
    say('P', t('acts.file.minute', { number }), 8.5)
    if (textFr) say('P', textFr, 10.5, 'fr')
    if (textEn) say('P', textEn, 10.5, 'en')
  }
  if (thread.scope === 'whole') {
    say('H2', t('acts.file.said'), 13)
    for await (const run of runs) {
      for (const message of run) drawMessage(say, message, words)
      const made: Uint8Array | null = pdf.read()
      if (made) yield made
    }
  }
  root.end()
  pdf.end()
  for await (const rest of pdf) yield rest as Uint8Array
}

/** Writes one paragraph; letters that the font lacks are named under it. */
function sayIn(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, t: FileWords['t']): Say {
  function write(tag: Tag, text: string, size: number, lang?: string): void {
    if (tag !== 'P') pdf.moveDown(0.8)
    const paragraph = pdf.struct(tag, lang ? { lang } : {}, () => {
      pdf
        .font(tag === 'P' ? fonts.regular : fonts.bold)
        .fontSize(size)
        .text(text, margin, pdf.y, { width: pdf.page.width - 2 * margin })
    })
    root.add(paragraph)
    paragraph.end()
  }
  return (tag, text, size, lang) => {
    const shown = printable(text)
    write(tag, shown.text, size, lang)
    if (shown.left > 0) write('P', t('acts.file.lettersLeft', { count: shown.left }), 8)
  }
}

function drawPinned(say: Say, title: string, { html, lang, by, at }: ExportedPinned, words: FileWords): void {
  say('H2', title, 13)
  say('P', plainLines(html), 10.5, lang)
  say('P', [fileWho(by, words), formatInstant(at, words.locale, words.timeZone)].filter(Boolean).join(' · '), 8.5)
}

function drawMessage(say: Say, message: ExportedMessage, words: FileWords): void {
  say('P', `\n${messageHead(message, words)}`, 8.5)
  say('P', goneLine(message, words) ?? plainLines(message.html), 10.5, message.gone ? undefined : message.lang)
  for (const line of attachmentLines(message, words)) say('P', `${words.t('threads.files.label')} – ${line}`, 8.5)
  for (const translation of message.translations) {
    say('P', translationHead(translation, words), 8.5)
    say('P', plainLines(translation.html), 10, translation.lang)
  }
  if (message.reactions.length > 0) say('P', reactionsLine(message, words), 8.5)
}
