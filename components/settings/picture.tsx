import { useText } from '../shared/text.ts';

/** A comment as grey lines: how deep, how long each line is in percent, and its mood. */
const COMMENTS = [
  { depth: 0, lines: [96, 88, 62], mood: 'good' },
  { depth: 1, lines: [92, 70], mood: null },
  { depth: 1, lines: [86, 94, 40], mood: 'bad' },
  { depth: 0, lines: [98, 76], mood: null },
] as const;

/** A thread with its badges and the panel beside it, drawn small. */
export function Picture() {
  const t = useText();
  return (
    <div class="picture" role="img" aria-label={t('welcome_picture')}>
      <div>
        {COMMENTS.map(({ depth, lines, mood }) => (
          <div key={lines.join()} class="pic-comment" style={{ marginInlineStart: `${depth * 14}px` }}>
            <span class="pic-by">
              <i class="pic-name" />
              {mood === 'good' && <span class="pic-badge good">▲ {t('welcome_pic_positive')}</span>}
              {mood === 'bad' && <span class="pic-badge bad">▼ {t('welcome_pic_negative')}</span>}
            </span>
            {lines.map((width) => (
              <i key={width} class="pic-line" style={{ width: `${width}%` }} />
            ))}
          </div>
        ))}
      </div>
      <div class="pic-panel">
        <span class="pic-title">{t('welcome_pic_title')}</span>
        <ul>
          {(['1', '2', '3', '4', '5'] as const).map((n) => (
            <li key={n}>{t(`welcome_pic_${n}`)}</li>
          ))}
        </ul>
        <span class="pic-heading">{t('welcome_pic_digest')}</span>
        <span class="pic-mood">
          <i class="good" />
          <i class="even" />
          <i class="bad" />
        </span>
      </div>
    </div>
  );
}
