import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Transporter } from 'nodemailer'

/** One mail, ready to leave: text first, and the same in HTML. */
export type Mail = {
  /** Stable for one mail: a second attempt carries the same Message-ID and overwrites the same file. */
  readonly id: string
  readonly at: Date
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly locale: string
  /** Where one press ends such mails; of mails that are not about an account itself. */
  readonly unsubscribe?: string
}

export type MailTransport = { readonly send: (mail: Mail) => Promise<void>; readonly close: () => void }

type Settings = {
  /** `smtp://` or `smtps://`; without it mails are files in `outbox`. */
  readonly smtpUrl?: string | undefined
  readonly from: string
  /** The folder of mails as `.eml` files. */
  readonly outbox: string
  /** Host name in the Message-ID. */
  readonly host: string
}

/**
 * Sends mails by SMTP, or keeps each as a file in the outbox folder. Rejects when the mail did not leave; the
 * caller tries again. A repeated send of the same mail leaves one file.
 */
export function createMailTransport({ smtpUrl, from, outbox, host }: Settings): MailTransport {
  let opened: Promise<Transporter> | undefined
  const open = () => {
    opened ??= openTransporter(smtpUrl)
    return opened
  }
  return {
    async send(mail) {
      const transporter = await open()
      const sent = await transporter.sendMail({
        from,
        to: { name: mail.to.name, address: mail.to.address },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        date: mail.at,
        messageId: `<${mail.id}@${host}>`,
        headers: { 'Content-Language': mail.locale, 'Auto-Submitted': 'auto-generated', ...(mail.unsubscribe ? oneClick(mail.unsubscribe) : {}) },
      })
      if (!smtpUrl) await keep(outbox, mail, sent.message)
    },
    close() {
      void opened?.then((transporter) => transporter.close())
    },
  }
}

/** RFC 8058: the mail program's own button. */
function oneClick(url: string) {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

// Loaded with the first mail: nothing of it is needed to answer a request.
async function openTransporter(smtpUrl: string | undefined): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  return smtpUrl ? createTransport(smtpUrl) : createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
}

/** Written beside its name first: whoever reads the folder never sees half a mail. */
async function keep(outbox: string, mail: Mail, message: Buffer): Promise<void> {
  await mkdir(outbox, { recursive: true })
  const name = `${mail.at.toISOString().replace(/[-:]/g, '').slice(0, 15)}-${mail.id}`
  await writeFile(join(outbox, `.${name}.part`), message)
  await rename(join(outbox, `.${name}.part`), join(outbox, `${name}.eml`))
}
