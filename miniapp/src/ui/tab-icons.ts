/** Outlines of the tab bar's icons in a 24 × 24 box. The PNGs in assets/tab are drawn from these by scripts/tab-icons.ts. */
export const tabIcons = {
  home: 'M4 11.2 12 4l8 7.2V20h-5.5v-5.5h-5V20H4z',
  claims: 'M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5M9 12.5h7M9 16.5h7',
  messages: 'M4 5h16v11.5H10.5L6.5 20v-3.5H4zM8 9h8M8 12.5h5',
  me: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20c.6-3.6 3.6-5.5 7.5-5.5s6.9 1.9 7.5 5.5z',
} as const

export type TabKey = keyof typeof tabIcons
