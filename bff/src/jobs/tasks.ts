import { claimTasks } from '../claim/tasks.ts'
import { factTasks } from '../fact/tasks.ts'
import { identityTasks } from '../identity/tasks.ts'
import { matchingTasks } from '../matching/features/tasks.ts'
import { messageTasks } from '../message/tasks.ts'
import { payoutTasks } from '../payout/tasks.ts'
import { policyTasks } from '../policy/tasks.ts'
import { profileTasks } from '../profile/tasks.ts'
import { pushTasks } from '../push/tasks.ts'
import { ratingTasks } from '../rating/tasks.ts'
import { rosterTasks } from '../roster/tasks.ts'
import { kernelTasks } from './kernel-tasks.ts'
import type { Task } from './task.ts'

/** Every background step of the product, one list a capability. */
export const tasks: readonly Task[] = [
  ...kernelTasks,
  ...identityTasks,
  ...messageTasks,
  ...claimTasks,
  ...payoutTasks,
  ...policyTasks,
  ...profileTasks,
  ...pushTasks,
  ...ratingTasks,
  ...rosterTasks,
  ...factTasks,
  ...matchingTasks,
]
