/** Functions that take nothing but a text, by the name that a failure is reported under. */
export type TextFunctions = Record<string, (text: string) => unknown>;
