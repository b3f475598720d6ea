import type { SummaryDraft } from '../../utils/model.ts';
import { pure } from '../shared/pure.ts';
import { WholeWords } from '../shared/words.tsx';
import { Bullets } from './bullets.tsx';

/** One headed section; it renders again only when one of its own bullets came. */
export const SectionView = pure(function SectionView({ section }: { section: SummaryDraft['sections'][number] }) {
  return (
    <section class="section" data-part="section">
      {section.heading && (
        <h3 dir="auto">
          <WholeWords text={section.heading} />
        </h3>
      )}
      <Bullets bullets={section.bullets} />
    </section>
  );
});
