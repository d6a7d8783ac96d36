import type { CanvasTexts } from '../canvas/canvas-texts.ts'
import type { Drawing } from './draw-svg.ts'

const sharpness = 2
/** What every browser can still hold as a bitmap. */
const maxSide = 16_000
const maxPixels = 64_000_000

/** How many pixels a canvas pixel gets: two, fewer where the bitmap would be too large. */
export const scaleOf = ({ width, height }: Pick<Drawing, 'width' | 'height'>): number =>
  Math.min(sharpness, maxSide / width, maxSide / height, Math.sqrt(maxPixels / (width * height)))

/** A drawing as PNG, as sharp as it fits; rejects where the browser cannot hold it. */
export async function toPng(drawing: Drawing, t: CanvasTexts): Promise<{ png: Blob; scale: number }> {
  const scale = scaleOf(drawing)
  const address = URL.createObjectURL(new Blob([drawing.svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const bitmap = document.createElement('canvas')
    bitmap.width = Math.max(1, Math.floor(drawing.width * scale))
    bitmap.height = Math.max(1, Math.floor(drawing.height * scale))
    bitmap.getContext('2d')?.drawImage(image, 0, 0, bitmap.width, bitmap.height)
    const png = await new Promise<Blob | null>((resolve) => bitmap.toBlob(resolve, 'image/png'))
    if (!png) throw new Error(t('picture.tooLarge'))
    return { png, scale }
  } finally {
    URL.revokeObjectURL(address)
  }
}
