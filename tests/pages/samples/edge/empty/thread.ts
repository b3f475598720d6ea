import type { SampleThread } from '../../../../support/sample-thread.ts';

/** Posted four minutes ago; nobody has said anything. */
export const empty: SampleThread = {
  id: 48216530,
  title: 'Firing clay with leftover heat from a bakery',
  url: 'https://oldpress.example/2009/kiln.html',
  by: 'warm_brick',
  points: 2,
  age: 4,
  comments: [],
};
