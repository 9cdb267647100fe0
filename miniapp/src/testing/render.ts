import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, createElement, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from '../api/queries.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

export interface Screen {
  readonly root: HTMLElement
  /** The element that assistive technology knows by this role and name. */
  named(role: string, name: string): HTMLElement
  tap(role: string, name: string): Promise<void>
  type(label: string, text: string): Promise<void>
}

/** Puts an element on a page of its own. */
export async function render(element: ReactNode): Promise<Screen> {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const client = new QueryClient({ defaultOptions: queryClient.getDefaultOptions() })
  await act(async () => createRoot(root).render(createElement(QueryClientProvider, { client }, element)))
  const named = (role: string, name: string) => {
    const candidates = root.querySelectorAll<HTMLElement>(role === 'button' ? 'button' : `[role="${role}"]`)
    const found = Array.from(candidates).find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name)
    if (!found) throw new Error(`no ${role} named ${name} in ${root.innerHTML}`)
    return found
  }
  return {
    root,
    named,
    tap: (role, name) => act(async () => named(role, name).click()),
    type: (label, text) => act(async () => enter(fieldOf(root, label), text)),
  }
}

export function fieldOf(root: HTMLElement, label: string): HTMLInputElement {
  const found = Array.from(root.querySelectorAll('label')).find((each) => each.textContent === label)
  return root.querySelector(`[id="${found?.htmlFor}"]`) as HTMLInputElement
}

/** Sets the value below React's own bookkeeping, or React would think nothing changed. */
function enter(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
