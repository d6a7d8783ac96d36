import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { CanvasTexts } from '../canvas/canvas-texts.ts'
import { embeddedFonts } from './embedded-fonts.ts'
import { lookOfPage } from './look.ts'
import { Picture, type PictureProps } from './picture.tsx'

export type Drawing = { svg: string; width: number; height: number }

/** The whole canvas as SVG, in the theme of the page, with the letters that it needs. */
export async function drawSvg(
  shown: Pick<PictureProps, 'draft' | 'places' | 'words'>,
  t: CanvasTexts,
): Promise<Drawing> {
  await document.fonts.ready
  const holder = document.createElement('div')
  const root = createRoot(holder)
  const render = (fonts: string) => {
    flushSync(() => root.render(createElement(Picture, { ...shown, look: lookOfPage(), fonts })))
    return holder.querySelector('svg')
  }
  const fonts = await embeddedFonts(render('')?.textContent ?? '')
  const element = render(fonts)
  if (!element) throw new Error(t('picture.notDrawn'))
  const drawing = {
    svg: new XMLSerializer().serializeToString(element),
    width: element.viewBox.baseVal.width,
    height: element.viewBox.baseVal.height,
  }
  root.unmount()
  return drawing
}
