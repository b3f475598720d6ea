/** Files that build.ts puts into a plugin as bytes. */
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
