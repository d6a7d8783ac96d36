/** Groups of the dialog that lists the keys, in its order. */
export const keyGroups = ['Add and change', 'Select and move', 'Copy', 'Look around'] as const

/**
 * `anywhere`: wherever the focus is. `canvas`: on the canvas, or nowhere in particular. `inside`: only when the canvas
 * or something on it has the focus. None of them while typing, in a menu, or while a dialog is open.
 */
type KeyScope = 'anywhere' | 'canvas' | 'inside'

export type KeyCommand = {
  /** Ways to press it: `Ctrl+Shift+Z`; Ctrl is ⌘ on a Mac. Names as in `KeyboardEvent.key`, `Space` for the space bar. */
  keys: readonly string[]
  what: string
  group: (typeof keyGroups)[number]
  scope: KeyScope
}

/** Every key of the designer. The handlers are found by it and the dialog is made of it. */
export const keyCommands = {
  openPalette: {
    keys: ['Tab'],
    what: 'Add a menu or an action',
    group: 'Add and change',
    scope: 'inside',
  },
  addMenu: { keys: ['N'], what: 'Add a menu', group: 'Add and change', scope: 'canvas' },
  addNote: { keys: ['S'], what: 'Add a note', group: 'Add and change', scope: 'canvas' },
  open: {
    keys: ['Enter'],
    what: 'Open what has the focus; Escape comes back',
    group: 'Add and change',
    scope: 'inside',
  },
  rename: { keys: ['F2'], what: 'Rename it', group: 'Add and change', scope: 'canvas' },
  remove: { keys: ['Delete', 'Backspace'], what: 'Delete what is selected', group: 'Add and change', scope: 'canvas' },
  arrange: { keys: ['L'], what: 'Arrange everything', group: 'Add and change', scope: 'canvas' },
  arrangeRest: {
    keys: ['Shift+L'],
    what: 'Arrange what was not placed by hand',
    group: 'Add and change',
    scope: 'canvas',
  },
  undo: { keys: ['Ctrl+Z'], what: 'Undo', group: 'Add and change', scope: 'anywhere' },
  redo: { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], what: 'Redo', group: 'Add and change', scope: 'anywhere' },

  walkRight: { keys: ['ArrowRight'], what: 'Go to what it leads to', group: 'Select and move', scope: 'canvas' },
  walkLeft: { keys: ['ArrowLeft'], what: 'Go to where it is reached from', group: 'Select and move', scope: 'canvas' },
  walkUp: { keys: ['ArrowUp'], what: 'Go to the one above', group: 'Select and move', scope: 'canvas' },
  walkDown: { keys: ['ArrowDown'], what: 'Go to the one below', group: 'Select and move', scope: 'canvas' },
  nudgeRight: { keys: ['Shift+ArrowRight'], what: 'Move it to the right', group: 'Select and move', scope: 'canvas' },
  nudgeLeft: { keys: ['Shift+ArrowLeft'], what: 'Move it to the left', group: 'Select and move', scope: 'canvas' },
  nudgeUp: { keys: ['Shift+ArrowUp'], what: 'Move it up', group: 'Select and move', scope: 'canvas' },
  nudgeDown: { keys: ['Shift+ArrowDown'], what: 'Move it down', group: 'Select and move', scope: 'canvas' },
  selectAll: { keys: ['Ctrl+A'], what: 'Select everything', group: 'Select and move', scope: 'canvas' },
  clear: { keys: ['Escape'], what: 'Select nothing', group: 'Select and move', scope: 'canvas' },

  copy: { keys: ['Ctrl+C'], what: 'Copy', group: 'Copy', scope: 'canvas' },
  cut: { keys: ['Ctrl+X'], what: 'Cut', group: 'Copy', scope: 'canvas' },
  paste: { keys: ['Ctrl+V'], what: 'Paste, also from another IVR', group: 'Copy', scope: 'canvas' },
  duplicate: { keys: ['Ctrl+D'], what: 'Duplicate', group: 'Copy', scope: 'canvas' },

  collapse: {
    keys: ['C'],
    what: 'Hide or show what only this menu leads to',
    group: 'Look around',
    scope: 'canvas',
  },
  find: { keys: ['Ctrl+F'], what: 'Find in every field', group: 'Look around', scope: 'anywhere' },
  findNext: { keys: ['F3'], what: 'Go to the next match', group: 'Look around', scope: 'anywhere' },
  findPrevious: { keys: ['Shift+F3'], what: 'Go to the match before', group: 'Look around', scope: 'anywhere' },
  fit: { keys: ['1', 'F'], what: 'Show everything', group: 'Look around', scope: 'canvas' },
  resetZoom: { keys: ['0'], what: 'Zoom to 100 %', group: 'Look around', scope: 'canvas' },
  zoomIn: { keys: ['+', '='], what: 'Zoom in', group: 'Look around', scope: 'canvas' },
  zoomOut: { keys: ['-'], what: 'Zoom out', group: 'Look around', scope: 'canvas' },
  pan: { keys: ['Space'], what: 'Hold it to pan by dragging', group: 'Look around', scope: 'canvas' },
  help: { keys: ['?'], what: 'Show these keys', group: 'Look around', scope: 'anywhere' },
} as const satisfies Record<string, KeyCommand>

export type KeyCommandId = keyof typeof keyCommands

/** What is done with mouse and keyboard together; shown below the keys. */
export const gestures = [
  { how: 'Shift+click', what: 'Select one more, or one less' },
  { how: 'Alt+arrow keys', what: 'Change the size of the note that has the focus' },
  { how: 'Shift+drag', what: 'Select what a box touches' },
  { how: 'Drag from the palette', what: 'Add it there; on a menu, to its next free key' },
  { how: 'Drag from a key', what: 'Connect it to a menu; on empty canvas, choose what it does' },
] as const
