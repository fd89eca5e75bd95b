import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'
import type { Translate } from '../../components/language/translate'
import type { Language } from '../../geodata/domain/language/language'
import { expect } from '../fixtures'
import { translatorIn } from '../translator'

/** The share button and its dialog. */
export class SharePart {
  readonly t: Translate
  readonly opener: Locator
  readonly dialog: Locator
  readonly link: Locator
  readonly qr: Locator

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.t = translatorIn(language)
    this.opener = page.getByRole('link', { name: this.t('share.open'), exact: true })
    this.dialog = page.getByRole('dialog', { name: this.t('share.title') })
    this.link = this.dialog.getByTitle(this.t('share.address'))
    this.qr = this.dialog.getByRole('img', { name: this.t('share.qr', { address: '' }).trim() })
  }

  async open(): Promise<void> {
    await this.opener.click()
    await expect(this.dialog).toBeVisible()
  }

  button(name: Parameters<Translate>[0]): Locator {
    return this.dialog.getByRole('button', { name: this.t(name), exact: true })
  }

  /** Downloads a file from the dialog. */
  async download(name: string): Promise<Download> {
    const coming = this.page.waitForEvent('download')
    await this.dialog.getByRole('link', { name, exact: true }).click()
    return coming
  }

  /** The decoded content of the QR code on the screen. */
  async scanned(): Promise<string | undefined> {
    const shot = await this.qr.screenshot()
    const { pixels, width, height } = await this.page.evaluate(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), (byte) => byte.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      canvas?.drawImage(bitmap, 0, 0)
      const data = canvas?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
      return { pixels: Array.from(data), width: bitmap.width, height: bitmap.height }
    }, shot.toString('base64'))
    return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data
  }
}

/** The content of a downloaded file. */
export async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}
