import type { EngineEvent } from '../engines/engine.ts';
import type { Bullet, DigestItem, JobEvent, JobState } from '../model.ts';
import type { Finisher } from './finish.ts';

type EventOf<T extends EngineEvent['type']> = Extract<EngineEvent, { type: T }>;

/**
 * An engine's event -> the events that are shown. Headings are finished when their first bullet comes, so that the
 * opening does not wait for them. What `kept` (an interrupted run of the same content) has already is taken from there.
 */
export function createFinishing(finisher: Finisher, kept?: JobState) {
  let headings: string[] = [];

  async function* bullet(event: EventOf<'bullet'>): AsyncGenerator<JobEvent> {
    const { section, index } = event;
    const heading = headings[section];
    if (index === 0 && heading) {
      const text = await finisher.heading(heading);
      if (text !== heading) yield { type: 'heading', section, text };
    }
    const slots = section === -1 ? kept?.summary?.opening : kept?.summary?.sections[section]?.bullets;
    const known = sameBullet(slots?.[index], event.bullet);
    yield { ...event, bullet: known && finisher.accepts(known) ? known : await finisher.bullet(event.bullet) };
  }

  return async function* finish(event: EngineEvent): AsyncGenerator<JobEvent> {
    if (event.type === 'outline') {
      headings = event.sections.map((section) => section.heading);
      if (event.more || !sameShape(kept, event)) yield event;
    } else if (event.type === 'threads') {
      if (event.more || kept?.digest?.items.length !== event.items) yield event;
    } else if (event.type === 'bullet') {
      yield* bullet(event);
    } else if (event.type === 'heading') {
      yield { ...event, text: await finisher.heading(event.text) };
    } else if (event.type === 'item') {
      const known = kept?.digest?.items[event.index];
      const same = known?.commentId === event.item.commentId && everyBullet(known, finisher.accepts);
      yield {
        ...event,
        item: same ? known : await finishedItem(event.item, finisher),
      };
    } else {
      yield event;
    }
  };
}

function sameShape(kept: JobState | undefined, outline: EventOf<'outline'>): boolean {
  const shape = kept?.summary;
  return (
    shape?.opening.length === outline.opening &&
    shape.sections.length === outline.sections.length &&
    shape.sections.every((section, i) => section.bullets.length === outline.sections[i]?.bullets)
  );
}

function sameBullet(known: Bullet | null | undefined, made: Bullet): Bullet | undefined {
  return known && JSON.stringify(known.sources) === JSON.stringify(made.sources) ? known : undefined;
}

function everyBullet(item: DigestItem, accepts: (bullet: Bullet) => boolean): boolean {
  return accepts(item.bullet) && item.replies.every((reply) => everyBullet(reply, accepts));
}

async function finishedItem(item: DigestItem, finisher: Finisher): Promise<DigestItem> {
  const bullet = await finisher.bullet(item.bullet);
  const replies: DigestItem[] = [];
  for (const reply of item.replies) replies.push(await finishedItem(reply, finisher));
  return { ...item, bullet, replies };
}
