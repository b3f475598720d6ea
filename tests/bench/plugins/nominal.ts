/** The ending rewriter, as a plugin of the bench for nominal endings. */
export { toNominal } from '../../../utils/text/korean/nominal.ts';

export const name = 'yoyak';
