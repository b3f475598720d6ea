import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../utils/domain/user-error.ts';
import { runJob, storyCacheKey } from '../../utils/jobs/run-job.ts';
import { article, collect, countingEngine, markingTranslator, thread, world } from './world.ts';

const signal = () => new AbortController().signal;
const texts = (state: Awaited<ReturnType<typeof collect>>['state']) => state.summary?.opening.map((b) => b?.text);

describe('an article', () => {
  it('is summarised in its own language where there is no translator, and says so', async () => {
    const { state } = await collect(runJob({ kind: 'article', article }, world(), signal()));
    expect(state.status).toBe('done');
    expect(texts(state)).toEqual(['We moved.', 'It was cheap.']);
    expect(state.notices).toEqual([{ code: 'translator_missing' }]);
    expect(state.report).toMatchObject({ engine: 'fixed', version: '1' });
  });

  it('becomes Korean where there is one: title, headings and bullets', async () => {
    const { state } = await collect(
      runJob({ kind: 'article', article }, world({ translators: [markingTranslator()] }), signal()),
    );
    expect(texts(state)?.every((text) => text?.startsWith('번역:'))).toBe(true);
    expect(state.title).toBe('번역: Leaving the cloud');
    expect(state.summary?.sections[0]?.heading).toBe('번역: Costs');
    expect(state.notices).toEqual([]);
    expect(state.report?.translator).toBe('marking');
  });

  it('keeps a sentence whose translation fails in its own language, says so, and tries again next time', async () => {
    const w = world({ translators: [markingTranslator(['It was cheap.'])] });
    const { state } = await collect(runJob({ kind: 'article', article }, w, signal()));
    expect(state.summary?.opening.map((b) => b?.language)).toEqual(['ko', 'en']);
    expect(state.notices).toEqual([{ code: 'translation_partial' }]);
    const again = await collect(
      runJob({ kind: 'article', article }, { ...w, translators: [markingTranslator()] }, signal()),
    );
    expect(again.state.summary?.opening.map((b) => b?.language)).toEqual(['ko', 'ko']);
    expect(again.state.notices).toEqual([]);
  });

  it('goes on without a translator that cannot start', async () => {
    vi.spyOn(console, 'error').mockImplementationOnce(() => {});
    const broken = { ...markingTranslator(), open: () => Promise.reject(new Error('no pack')) };
    const { state } = await collect(runJob({ kind: 'article', article }, world({ translators: [broken] }), signal()));
    expect(state.status).toBe('done');
    expect(texts(state)).toEqual(['We moved.', 'It was cheap.']);
    expect(state.notices).toEqual([{ code: 'translation_partial' }]);
  });

  it('is never made twice, but made anew on request', async () => {
    const engine = countingEngine();
    const w = world({ engines: [engine] });
    await collect(runJob({ kind: 'article', article }, w, signal()));
    const second = await collect(runJob({ kind: 'article', article }, w, signal()));
    expect(engine.runs).toBe(1);
    expect(second.state.report?.cached).toBe(true);
    expect(second.state.notices).toEqual([{ code: 'translator_missing' }]);
    await collect(runJob({ kind: 'article', article }, w, signal(), { forceRefresh: true }));
    expect(engine.runs).toBe(2);
  });

  it('in another language says that', async () => {
    const german = { ...article, language: 'other' as const };
    const { state } = await collect(runJob({ kind: 'article', article: german }, world(), signal()));
    expect(state.notices).toEqual([{ code: 'language_other' }]);
  });
});

describe('a job that was interrupted', () => {
  it('is picked up where it was: nothing is lost, nothing made twice, nothing shown goes away', async () => {
    const translator = markingTranslator();
    const w = world({ translators: [translator] });
    const first = await collect(
      runJob({ kind: 'article', article }, w, signal()),
      (event) => event.type === 'bullet' && event.index === 1,
    );
    expect(texts(first.state)).toEqual(['번역: We moved.', '번역: It was cheap.']);
    const second = await collect(runJob({ kind: 'article', article }, w, signal()));
    expect(second.events[0]).toMatchObject({ type: 'state', state: { status: 'running' } });
    expect(second.events.some((event) => event.type === 'outline')).toBe(false);
    expect(second.state.summary?.opening.every((b) => b?.text.startsWith('번역:'))).toBe(true);
    expect(second.state.status).toBe('done');
    expect(translator.asked).toEqual([...new Set(translator.asked)]);
    expect(translator.asked).toContain('We are happy.');
  });

  it('stops at an abort and keeps what it had', async () => {
    const abort = new AbortController();
    const w = world({ translators: [markingTranslator()] });
    const stopped = collect(runJob({ kind: 'article', article }, w, abort.signal), (event) => {
      if (event.type === 'bullet') abort.abort();
      return false;
    });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect([...w.store.values()].map((s) => [s.status, s.summary?.opening[0]?.text])).toEqual([
      ['running', '번역: We moved.'],
    ]);
  });
});

describe('an article that the background reads', () => {
  const at = { kind: 'article-at', url: article.url } as const;

  it('says what it read', async () => {
    const { state } = await collect(runJob(at, world(), signal()));
    expect(state.article).toMatchObject({ title: article.title, url: article.url });
    expect(state.status).toBe('done');
  });

  it('fails with the reason where it cannot be read', async () => {
    const { state } = await collect(runJob({ kind: 'article-at', url: 'https://gone.example/' }, world(), signal()));
    expect(state.status).toBe('failed');
    expect(state.error).toEqual({ code: 'not_found', values: ['https://gone.example/'] });
  });

  it('fetches it while it still looks for what it kept of it, which may be slow or broken', async () => {
    const w = world();
    const broken = () => Promise.reject(new Error('a broken database'));
    for (const looking of [() => new Promise<undefined>(() => {}), broken]) {
      const slow: typeof w = { ...w, getCached: (key) => (key.startsWith('at:') ? looking() : w.getCached(key)) };
      const { state } = await collect(runJob(at, slow, signal()));
      expect(state.status).toBe('done');
      expect(texts(state)).toEqual(['We moved.', 'It was cheap.']);
    }
  });

  it('shows what it kept of an earlier visit when the page is out of reach, and says so', async () => {
    const w = world();
    await collect(runJob(at, w, signal()));
    const offline = { ...w, readArticle: () => Promise.reject(new UserError('offline')) };
    const { state, events } = await collect(runJob(at, offline, signal()));
    expect(events.at(-1)).toMatchObject({ type: 'state', state: { status: 'done' } });
    expect(texts(state)).toEqual(['We moved.', 'It was cheap.']);
    expect(state.notices.map((n) => n.code)).toContain('kept_copy');
    expect(state.status).toBe('done');
  });
});

describe('a thread', () => {
  it('becomes a digest with true counts', async () => {
    const { state } = await collect(runJob({ kind: 'thread', thread }, world(), signal()));
    expect(state.digest?.items.map((item) => item?.commentId)).toEqual([8]);
    expect(state.coverage).toEqual({ unit: 'comments', read: 1, total: 1 });
  });

  it('from the API says why', async () => {
    const request = { kind: 'thread-at', storyId: 7, notice: { code: 'markup_changed' } } as const;
    const { state } = await collect(runJob(request, world(), signal()));
    expect(state.notices.map((n) => n.code)).toContain('markup_changed');
    expect(state.story?.id).toBe(7);
  });

  it('that is empty or goes on elsewhere says so', async () => {
    const empty = { ...thread, comments: [], moreUrl: 'https://news.ycombinator.com/item?id=7&p=2' };
    const { state } = await collect(runJob({ kind: 'thread', thread: empty }, world(), signal()));
    expect(state.notices.map((n) => n.code)).toEqual(expect.arrayContaining(['thread_empty', 'thread_continues']));
  });

  it('is remembered by its story, for the article', async () => {
    const w = world();
    await collect(runJob({ kind: 'thread', thread }, w, signal()));
    expect(w.store.get(storyCacheKey(7))?.digest?.items).toHaveLength(1);
  });
});
