/** React DOM's own types are not needed for anything but this. */
declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(element: unknown): void }
}
