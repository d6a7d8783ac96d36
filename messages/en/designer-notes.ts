export const designerNotes = {
  add: 'Add a note',
  text: 'Text of the note',
  placeholder: 'What others should know',
  empty: 'Empty note',
  node: 'node',
  named: 'Note: {words}',
  toolbar: 'Note',
  delete: 'Delete the note',
  deleted: 'The note was deleted',
  undo: 'Undo',
  colours: {
    yellow: 'Yellow',
    green: 'Green',
    blue: 'Blue',
    pink: 'Pink',
    grey: 'Grey',
  },
} as const
