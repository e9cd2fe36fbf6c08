declare module 'stopword' {
  /** Words that carry no meaning by themselves, lower-case: English, Dutch. */
  export const eng: readonly string[];
  export const nld: readonly string[];
}
