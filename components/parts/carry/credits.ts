import { licenceOf } from '@/geodata/domain/export/licence'
import type { Translate } from '../../language/translate'
import { VERSION, versionWords } from '../../view/version'
import { statedWords } from '../takeaway/ownWords'
import type { Carried } from './carried'

/** Who made what the story consists of, and under which terms: text, events, pictures, base map. */
export function creditsOf({ story, atlas, about, version }: Carried, t: Translate): string[] {
  const pictures = story.scenes.flatMap(({ number, picture }) =>
    picture?.credit ? [t('carry.pictureBy', { number, credit: picture.credit })] : [],
  )
  return [
    ...(story.author ? [t('carry.textBy', { author: story.author })] : []),
    ...pictures,
    ...(about
      ? [`${about.title}. ${statedWords(about, t)}`]
      : [
          t('carry.eventsBy', {
            name: t('site.name'),
            licence: licenceOf(atlas.config).name,
            version: versionWords(
              VERSION?.hash === version ? VERSION : { hash: version, number: null, date: null },
              story.language,
              t,
            ),
          }),
          t('site.attribution'),
        ]),
  ]
}
