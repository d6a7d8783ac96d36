/** A box on the canvas, in canvas pixels. */
export type Box = { x: number; y: number; width: number; height: number }

const cell = 512

/** Boxes by where they stand: what a box meets is found among its neighbours, however many there are elsewhere. */
export class BoxGrid {
  readonly #cells = new Map<string, Box[]>()

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const boxes = this.#cells.get(key)
      if (boxes) boxes.push(box)
      else this.#cells.set(key, [box])
    }
  }

  /** Of the boxes that share room with `box`, the one that reaches lowest; null when it stands free. */
  lowestIn(box: Box): Box | null {
    let lowest: Box | null = null
    for (const key of cellsOf(box)) {
      for (const other of this.#cells.get(key) ?? []) {
        if (meet(box, other) && (!lowest || bottom(other) > bottom(lowest))) lowest = other
      }
    }
    return lowest
  }
}

export const bottom = ({ y, height }: Box): number => y + height

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < bottom(b) && b.y < bottom(a)

function* cellsOf({ x, y, width, height }: Box): Generator<string> {
  for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column += 1) {
    for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row += 1) yield `${column} ${row}`
  }
}
