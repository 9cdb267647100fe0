import { workerData } from 'node:worker_threads'
import { newCore, type PreviewInput } from '@huiqi/bff/matching/engine/index'
import { answerQuestions } from '@huiqi/bff/matching/engine/thread/answer-questions'
import { makeUscc } from '@huiqi/shared/uscc'
import { inventedEnterprises } from './enterprise.ts'
import { benchPolicies } from './policies.ts'
import type { PreviewData } from './preview.ts'
import { newRandom } from './random.ts'
import { vocabularyOf } from './vocabulary.ts'

/** The engine's core before a population that knows what one policy asks. */
const { enterprises, policyId } = workerData as PreviewData
const policies = benchPolicies(200).filter(({ id }) => id === policyId)
const vocabulary = vocabularyOf(policies)
const factsOf = inventedEnterprises(
  vocabulary,
  [...vocabulary.keys()].map((code) => ({ attributes: [code] })),
  enterprises,
)

const core = newCore(enterprises)
const random = newRandom(1)
for (let i = 0; i < enterprises; i += 1) {
  const region = `32020${1 + random.below(6)}`
  const uscc = makeUscc('91', region, `MA${String(i).padStart(7, '0')}`)
  const industry = random.pick(['3911', '5211', '6513', '2710', '4890'])
  core.put({ uscc, region, industry, size: random.pick(['大型', '中型', '小型', '微型']) }, factsOf(i))
}

answerQuestions(
  async (question) => ('rule' in question ? core.preview(question as PreviewInput) : core.count()),
  async () => undefined,
)
