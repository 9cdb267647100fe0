interface Room {
  /** Bytes of output the compiler may print. */
  maxBuffer: number
}

declare module 'miniprogram-compiler/src/wcc.js' {
  /** @param files without `.wxml` @returns JavaScript that defines `$gwx` @throws Error with WeChat's own message */
  export default function wxml(folder: string, files: string[], wxsFiles: string[], room: Room): string
}

declare module 'miniprogram-compiler/src/wcsc.js' {
  /** @param files without `.wxss` @returns JavaScript by file, or (not thrown) an Error with WeChat's own message */
  export default function wxss(folder: string, files: string[], room: Room): Record<string, string> | Error
}
