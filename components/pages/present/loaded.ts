import { FOLDER } from '@/geodata/domain/site/folder'
import { NOT_DRAWN } from '../../ui/folder/ask'

/** Resolves once a picture is there; rejects if it fails to load. */
export async function loaded(image: HTMLImageElement): Promise<void> {
  // In a folder of files the browser draws it.
  if (FOLDER && image.getAttribute('src') === NOT_DRAWN)
    await new Promise<void>((drawn) => {
      const watch = new MutationObserver(() => {
        watch.disconnect()
        drawn()
      })
      watch.observe(image, { attributeFilter: ['src'] })
    })
  if (!image.complete)
    await new Promise((done) => {
      image.addEventListener('load', done, { once: true })
      image.addEventListener('error', done, { once: true })
    })
  if (image.naturalWidth === 0) throw new Error(`${image.currentSrc} cannot be had.`)
}
