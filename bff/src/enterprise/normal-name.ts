/** A name as it is compared: full-width and half-width brackets and letters are one, spaces are none. */
export const normalName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toUpperCase()
