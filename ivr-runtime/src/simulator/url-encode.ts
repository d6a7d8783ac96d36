/** The switch's `switch_url_encode`: everything outside printable ASCII, and its list of unsafe characters, as `%XX`. */
export const urlEncode = (text: string): string => {
  let encoded = ''
  for (const byte of Buffer.from(text, 'utf8')) {
    const sign = String.fromCharCode(byte)
    const plain = byte >= 0x20 && byte <= 0x7e && !' "#%&+:;<=>?@[\\]^`{|}'.includes(sign)
    encoded += plain ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return encoded
}
