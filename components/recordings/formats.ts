/** For the browser's file picker; what a file really is, the server tells by what is in it. */
export const acceptedFiles = 'audio/*,.wav,.mp3,.ogg,.oga,.opus,.flac'

export const maxFileBytes = 50_000_000
