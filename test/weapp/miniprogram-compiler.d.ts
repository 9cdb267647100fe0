declare module 'miniprogram-compiler' {
  const compiler: {
    /** @returns a function body whose return value is WeChat's `$gwx` */
    wxmlToJs(folder: string, options: { maxBuffer: number }): string
  }
  export default compiler
}
