import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Favorite, SavedQuestion } from '../../utils/domain/index.ts';
import { hostOf } from '../../utils/domain/web-address.ts';
import { HACKER_NEWS, itemUrl } from '../../utils/sites/registry.ts';
import { bulletTree } from '../panel/bullet-tree.ts';
import { countText } from '../panel/comment-count.tsx';
import { engineText } from '../panel/engine-line.ts';
import { SavedNote } from '../shared/controls/note.tsx';
import { languageOf, numberText } from '../shared/format.ts';
import { Icon } from '../shared/icons.tsx';
import { webUrl } from '../shared/links.ts';
import { memo } from '../shared/memo.ts';
import { NoBreakText } from '../shared/no-break-text.tsx';
import { useText } from '../shared/text-context.ts';
import type { FavoriteEdit, FavoritesCallbacks } from './favorites-props.ts';
import { SavedBullets, SavedDigest, SavedSummary } from './saved-summary.tsx';
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
  const edit = (change: FavoriteEdit) =>
    void on.edit(id, change).then((stored) => setSavedAt(stored ? Date.now() : null));
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
        <SavedNote at={savedAt} label={t('favorites_saved')} />
        <button type="button" class="button quiet" data-part="delete" onClick={() => on.remove(id)}>
          {t('favorites_delete')}
        </button>
      </div>
      <h2 id="reader-title" ref={heading} tabIndex={-1} dir="auto">
        <a href={webUrl(url)} target="_blank" rel="noopener noreferrer">
          <NoBreakText text={title} />
          <Icon name="out" />
        </a>
      </h2>
      <Facts favorite={favorite} />
      <TagEditor key={`tags ${id}`} tags={tags} known={knownTags} onTags={(tags) => edit({ tags })} />
      <NoteEditor key={`note ${id}`} note={note} onNote={(note) => edit({ note })} />
      {summary && <SavedSummary summary={summary} url={url} />}
      {digest && digest.items.length > 0 && <SavedDigest digest={digest} favorite={favorite} />}
      {empty && <p class="nothing-kept">{t('favorites_nothing_kept')}</p>}
      {questions.length > 0 && <SavedQuestions questions={questions} url={url} onForget={on.forget} />}
      {favorite.report && <p class="made">{engineText({ ...favorite.report, cached: false }, t)}</p>}
    </article>
  );
}

function Facts({ favorite: { points, commentCount, storyId, savedAt } }: { favorite: Favorite }) {
  const t = useText();
  const saved = new Date(savedAt);
  const comments = commentCount !== undefined && countText(t, 'panel_comments', commentCount, numberText(commentCount));
  return (
    <p class="facts">
      {points !== undefined && <span class="points">{countText(t, 'panel_points', points, numberText(points))}</span>}
      {storyId === undefined ? (
        comments && <span>{comments}</span>
      ) : (
        <a href={itemUrl(HACKER_NEWS, storyId)} target="_blank" rel="noopener noreferrer">
          {comments || t('favorites_thread')}
        </a>
      )}
      <time dateTime={saved.toISOString()}>
        {t('favorites_saved_on', saved.toLocaleDateString(languageOf(t), { dateStyle: 'long' }))}
      </time>
    </p>
  );
}

interface SavedQuestionsProps {
  questions: readonly SavedQuestion[];
  url: string;
  onForget: FavoritesCallbacks['forget'];
}

/** What was asked about the page, newest first, with the answers. */
const SavedQuestions = memo(function KeptQuestions({ questions, url, onForget }: SavedQuestionsProps) {
  const t = useText();
  return (
    <section class="section kept-questions" data-part="kept-questions">
      <h3>{t('panel_questions')}</h3>
      {questions.map((kept) => {
        const { question, bullets, askedAt, model } = kept;
        return (
          <section key={question}>
            <div class="question-line">
              <h4 dir="auto">{question}</h4>
              <button
                type="button"
                class="icon-button"
                title={t('favorites_question_forget')}
                aria-label={`${t('favorites_question_forget')}: ${question}`}
                data-part="forget-question"
                onClick={() => onForget(url, kept)}
              >
                <Icon name="close" />
              </button>
            </div>
            {bullets.length > 0 ? (
              <SavedBullets branches={bulletTree(bullets)} url={url} />
            ) : (
              <p class="no-answer">{t('panel_question_none')}</p>
            )}
            <p class="asked-on">
              {[model, new Date(askedAt).toLocaleDateString(languageOf(t), { dateStyle: 'long' })]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </section>
        );
      })}
    </section>
  );
});

interface NoteEditorProps {
  note: string;
  onNote(note: string): void;
}

/** How long after the last key a note is stored. Milliseconds. */
const PAUSE = 800;

/** The reader's own words, stored while they are typed; Esc leaves the field, nothing typed is ever lost. */
export function NoteEditor({ note, onNote }: NoteEditorProps) {
  const t = useText();
  const [typed, setTyped] = useState(note);
  const stored = useRef(note);
  if (stored.current !== note) {
    // Changed elsewhere, or our own words came back: only what nobody has typed over since is shown anew.
    if (typed === stored.current) setTyped(note);
    stored.current = note;
  }
  const latest = useRef({ typed, note, onNote });
  latest.current = { typed, note, onNote };

  const store = () => {
    const { typed, note, onNote } = latest.current;
    if (typed !== note) onNote(typed);
  };
  useEffect(() => {
    if (typed === note) return;
    const timer = setTimeout(store, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, note]);
  useEffect(() => {
    addEventListener('pagehide', store);
    return () => {
      removeEventListener('pagehide', store);
      store();
    };
  }, []);

  return (
    <textarea
      class="note-field"
      data-part="note"
      rows={typed.split('\n').length}
      aria-label={t('favorites_note')}
      placeholder={t('favorites_note_add')}
      value={typed}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={store}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && event.currentTarget.blur()}
    />
  );
}
