import { mergeRouters } from '../http/trpc.ts'
import { commandRouter } from './command-router.ts'
import { jointRouter } from './joint-router.ts'
import { readRouter } from './read-router.ts'

export const rosterRouter = mergeRouters(readRouter, commandRouter, jointRouter)
