/** Where something lies in a rule's source: keys and places in lists, from the top. */
export type Path = readonly (string | number)[]

/**
 * A place in the form: where it lies in the source, and how the parser calls it in its problems. They differ below a
 * named piece: the parser sees it where it is used, the source holds it under `define`.
 */
export interface Place {
  readonly path: Path
  /** `/condition/all/2/value` */
  readonly seen: string
}

const pointer = (path: Path): string => path.map((step) => `/${step}`).join('')

export const placeAt = (...path: Path): Place => ({ path, seen: pointer(path) })

export const below = ({ path, seen }: Place, ...steps: Path): Place => ({
  path: [...path, ...steps],
  seen: seen + pointer(steps),
})

/** The named piece that is used at a place. */
export const definitionAt = ({ seen }: Place, name: string): Place => ({ path: ['define', name], seen })

export const isWithin = (seen: string, container: string): boolean =>
  seen === container || seen.startsWith(`${container}/`)

export const startsWith = (path: Path, start: Path): boolean => start.every((step, i) => path[i] === step)
