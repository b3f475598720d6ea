import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Favorite } from '../../utils/model.ts';
import { counted } from '../panel/counted.tsx';
import { engineText } from '../panel/engine-line.ts';
import { Saved } from '../shared/controls/note.tsx';
import { languageOf, numberText } from '../shared/format.ts';
import { Icon } from '../shared/icons.tsx';
import { hostOf, itemUrl, webUrl } from '../shared/links.ts';
import { useText } from '../shared/text.ts';
import { WholeWords } from '../shared/words.tsx';
import { KeptDigest, KeptSummary } from './kept.tsx';
import { KeptQuestions } from './kept-questions.tsx';
import { NoteEditor } from './note-editor.tsx';
import type { Edit, FavoritesCallbacks } from './props.ts';
import { TagEditor } from './tag-editor.tsx';

interface Props {
  favorite: Favorite;
  knownTags: readonly string[];
  /** Takes the keyboard when the reader enters the text. */
  heading: RefObject<HTMLHeadingElement | null>;
  on: Pick<FavoritesCallbacks, 'open' | 'edit' | 'remove' | 'forget'>;
}

/** One favorite to read: what was kept, and the tags and the note in place. */
export function Reader({ favorite, knownTags, heading, on }: Props) {
  const t = useText();
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const { id, title, url, tags, note, summary, digest, questions = [] } = favorite;
  const edit = (change: Edit) => void on.edit(id, change).then((stored) => setSavedAt(stored ? Date.now() : null));
  const empty = !summary?.opening.length && !summary?.sections.length && !digest?.items.length;
  return (
    <article class="reader" aria-labelledby="reader-title" data-part="reader">
      <div class="reader-bar">
        <button type="button" class="button quiet back" onClick={() => on.open(null)}>
          <Icon name="back" />
          {t('favorites_back')}
        </button>
        <span class="host">{hostOf(url)}</span>
        <span class="grow" />
        <Saved at={savedAt} label={t('favorites_saved')} />
        <button type="button" class="button quiet" data-part="delete" onClick={() => on.remove(id)}>
          {t('favorites_delete')}
        </button>
      </div>
      <h2 id="reader-title" ref={heading} tabIndex={-1} dir="auto">
        <a href={webUrl(url)} target="_blank" rel="noopener noreferrer">
          <WholeWords text={title} />
          <Icon name="out" />
        </a>
      </h2>
      <Facts favorite={favorite} />
      <TagEditor key={`tags ${id}`} tags={tags} known={knownTags} onTags={(tags) => edit({ tags })} />
      <NoteEditor key={`note ${id}`} note={note} onNote={(note) => edit({ note })} />
      {summary && <KeptSummary summary={summary} url={url} />}
      {digest && digest.items.length > 0 && <KeptDigest digest={digest} favorite={favorite} />}
      {empty && <p class="nothing-kept">{t('favorites_nothing_kept')}</p>}
      {questions.length > 0 && <KeptQuestions questions={questions} url={url} onForget={on.forget} />}
      {favorite.report && <p class="made">{engineText({ ...favorite.report, cached: false }, t)}</p>}
    </article>
  );
}

function Facts({ favorite: { points, commentCount, storyId, savedAt } }: { favorite: Favorite }) {
  const t = useText();
  const saved = new Date(savedAt);
  const comments = commentCount !== undefined && counted(t, 'panel_comments', commentCount, numberText(commentCount));
  return (
    <p class="facts">
      {points !== undefined && <span class="points">{counted(t, 'panel_points', points, numberText(points))}</span>}
      {storyId === undefined ? (
        comments && <span>{comments}</span>
      ) : (
        <a href={itemUrl(storyId)} target="_blank" rel="noopener noreferrer">
          {comments || t('favorites_thread')}
        </a>
      )}
      <time dateTime={saved.toISOString()}>
        {t('favorites_saved_on', saved.toLocaleDateString(languageOf(t), { dateStyle: 'long' }))}
      </time>
    </p>
  );
}
