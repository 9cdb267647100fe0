import { workerData } from 'node:worker_threads'
import { createPool } from '../../../db/pool.ts'
import { answerQuestions } from './answer-questions.ts'
import { type Following, follow } from './follow.ts'
import type { EngineData, EngineQuestion } from './questions.ts'

/** The thread behind `createEngine`. */
const pool = createPool((workerData as EngineData).databaseUrl, 1, 'huiqi-engine')

let following: Following | null = null

answerQuestions(
  async (asked) => {
    const core = await everybody()
    const question = asked as EngineQuestion
    return question.call === 'preview' ? core.preview(question.input) : core.newlyEligible(question.input)
  },
  () => pool.end(),
)

/** @throws what the database throws; half of a change may be taken by then, so that everything is loaded anew */
async function everybody(): Promise<Following['core']> {
  try {
    if (following !== null && !(await following.catchUp())) following = null
    following ??= await follow(pool)
    return following.core
  } catch (error) {
    following = null
    throw error
  }
}
