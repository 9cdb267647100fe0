import { type Duplex, pipeline, Readable } from 'node:stream'

/** Chunks led through a stream that changes them. Whatever fails on the way, the reader of the result is told. */
export const piped = (chunks: AsyncIterable<unknown>, through: Duplex): Duplex =>
  pipeline(Readable.from(chunks), through, () => undefined)
