import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { createTranslator } from 'use-intl/core'
import { catalogue, type Messages } from '../messages/catalogue.ts'
import { chooseLocale, localeCookie } from '../messages/choose-locale.ts'

/** The language of this request: the chosen one, else what the browser asks for. */
export const pageLocale = cache(async () =>
  chooseLocale((await cookies()).get(localeCookie)?.value, (await headers()).get('accept-language')),
)

/** The texts of the frame, for what the server itself writes: titles, and pages that are not there. */
export async function frameTexts() {
  const locale = await pageLocale()
  return createTranslator<Messages, 'frame'>({ locale, messages: catalogue[locale], namespace: 'frame' })
}

type PageName = keyof Messages['frame']['pages']

/** `generateMetadata` of a page that is named as in the navigation. */
export const titleOf = (page: PageName) => async () => ({ title: (await frameTexts())(`pages.${page}`) })
