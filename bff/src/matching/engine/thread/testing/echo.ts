import { answerQuestions } from '../answer-questions.ts'

/** A thread that says how often it was asked, or does as it is told: fails, or dies. */
let count = 0
answerQuestions(
  async (question) => {
    count += 1
    const { wish } = question as { wish: 'count' | 'fail' | 'die' }
    if (wish === 'fail') throw new Error('as wished')
    if (wish === 'die') process.exit(1)
    return count
  },
  async () => undefined,
)
