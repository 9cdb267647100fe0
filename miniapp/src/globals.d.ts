/** Where the API lives, set when the mini-program is built; empty in h5, which is served by the API itself. */
declare const API_BASE: string

declare module '*.scss'
declare module '*.png' {
  const path: string
  export default path
}
