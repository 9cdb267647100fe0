export * from './fen.ts'
export * from './parse.ts'
export * from './split.ts'
