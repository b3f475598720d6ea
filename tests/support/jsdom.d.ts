declare module 'jsdom' {
  /** As much of it as is used here. */
  export class JSDOM {
    constructor(html: string, options?: { url?: string });
    readonly window: { document: Document };
  }
}
