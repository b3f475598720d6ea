import { BUSINESS_TERMS } from './business.ts';
import { CODE_TERMS } from './code.ts';
import { INTELLIGENCE_TERMS } from './intelligence.ts';
import type { Term } from './term.ts';
import { WEB_TERMS } from './web.ts';

/** Every term, longest English first where one holds another: "large language model" before "language model". */
export const TERMS: readonly Term[] = [...INTELLIGENCE_TERMS, ...CODE_TERMS, ...WEB_TERMS, ...BUSINESS_TERMS];
