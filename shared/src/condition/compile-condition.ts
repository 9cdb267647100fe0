import { compileTest } from './compile-test.ts'
import { type At, type Compile, mergeInputs, type Reader } from './reader.ts'
import type { Condition } from './syntax.ts'
import { and, atLeast, choose, NO, not, or, type Truth, YES } from './truth.ts'

/** Conditions short-circuit: an `all` stops at the first NO, an `any` at the first YES. */
export function compileCondition(condition: Condition, at: At, compile: Compile): Reader<Truth> {
  switch (condition.node) {
    case 'leaf':
      return compileTest(condition.test, at, compile)
    case 'all':
    case 'any':
      return compileMany(condition.node, condition.children.map(compile.condition))
    case 'not': {
      const child = compile.condition(condition.child)
      return { key: `not(${child.key})`, inputs: child.inputs, read: (facts, item) => not(child.read(facts, item)) }
    }
    case 'if':
      return compileIf([condition.condition, condition.then, condition.otherwise].map(compile.condition))
    case 'at_least': {
      const readers = condition.children.map(compile.condition)
      return {
        key: `at_least(${condition.n},${keys(readers)})`,
        inputs: mergeInputs(readers),
        read: (facts, item) =>
          atLeast(
            condition.n,
            readers.map((reader) => reader.read(facts, item)),
          ),
      }
    }
  }
}

const keys = (readers: readonly Reader<Truth>[]): string => readers.map(({ key }) => key).join()

function compileMany(node: 'all' | 'any', readers: readonly Reader<Truth>[]): Reader<Truth> {
  const [join, neutral, decided] = node === 'all' ? ([and, YES, NO] as const) : ([or, NO, YES] as const)
  return {
    key: `${node}(${keys(readers)})`,
    inputs: mergeInputs(readers),
    read: (facts, item) => {
      let truth: Truth = neutral
      for (const reader of readers) {
        truth = join(truth, reader.read(facts, item))
        if (truth === decided) return truth
      }
      return truth
    },
  }
}

function compileIf(readers: readonly Reader<Truth>[]): Reader<Truth> {
  const [condition, then, otherwise] = readers as [Reader<Truth>, Reader<Truth>, Reader<Truth>]
  return {
    key: `if(${keys(readers)})`,
    inputs: mergeInputs(readers),
    read: (facts, item) => {
      const truth = condition.read(facts, item)
      if (truth === YES) return then.read(facts, item)
      if (truth === NO) return otherwise.read(facts, item)
      return choose(truth, then.read(facts, item), otherwise.read(facts, item))
    },
  }
}
