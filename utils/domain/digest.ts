import type { Mood, MoodCounts } from './mood.ts';
import type { Bullet } from './summary.ts';

export interface DigestItem {
  bullet: Bullet;
  commentId: number;
  author: string | null;
  mood: Mood;
  /** All replies below the comment, shown or not. */
  replyCount: number;
  replies: DigestItem[];
}

export interface Digest {
  items: DigestItem[];
  moods: MoodCounts;
}

export interface DigestDraft {
  items: (DigestItem | null)[];
  /** Absent while comments are still being read. */
  moods?: MoodCounts;
}
